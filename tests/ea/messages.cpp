// Prints what the Experts log says of failures: `messages <status>:<error> …`, a line each.
#include "terminal.h"
#include "../../ea/CalmnessCore.mqh"

bool SourceReady() { return false; }
int SourceSelect(long) { return 0; }
bool SourceRead(int, SyncEntry &) { return false; }
void SourceAccount(SyncAccount &) {}
bool SourceSymbol(string, SyncSymbol &) { return false; }
int HttpPost(string, string, string, SyncAnswer &) { return -1; }

int main(int count, char **arguments) {
  for (int i = 1; i < count; i++) {
    std::string given = arguments[i];
    size_t colon = given.find(':');
    SyncAnswer answer;
    answer.status = std::stoi(given.substr(0, colon));
    answer.error = std::stoi(given.substr(colon + 1));
    answer.body = "{\"detail\":\"why\"}";
    std::cout << FailureText(answer, "https://calmness.example").utf8() << "\n";
  }
}
