document.documentElement.dataset.plain = "yes";
