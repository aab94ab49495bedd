// Runs the Expert Advisors' core as a program:
//   sync <url> <key> <history file> <folder for the cursor> <deals|orders> [speed] [clock off, s]
// The history file has a record a line end (0x1e), its fields apart by 0x1f; it is read anew at each
// look, as a terminal's history grows. The program's output is the Experts log; it runs until killed.
#include "terminal.h"
#include "../../ea/CalmnessCore.mqh"
#include "post.h"
#include <thread>
#include <vector>

static std::string historyPath;
static bool asOrders;
static std::vector<std::vector<std::string>> history;

static void readHistory() {
  history.clear();
  std::ifstream file(historyPath, std::ios::binary);
  std::string record;
  while (std::getline(file, record, '\x1e')) {
    std::vector<std::string> fields{""};
    for (char c : record)
      if (c == '\x1f') fields.push_back(""); else fields.back() += c;
    history.push_back(fields);
  }
}

static long number(const std::string &text) { return std::strtol(text.c_str(), nullptr, 10); }
static double decimal(const std::string &text) { return std::strtod(text.c_str(), nullptr); }

bool SourceReady() { return true; }

int SourceSelect(long) {
  readHistory();
  return int(history.size());
}

static void readDeal(const std::vector<std::string> &f, SyncEntry &entry) {
  SyncDeal deal;
  deal.ticket = string(f[0]); deal.order = string(f[1]); deal.position = string(f[2]);
  deal.time = number(f[3]); deal.symbol = string(f[4]);
  deal.type = number(f[5]); deal.entry = number(f[6]); deal.reason = number(f[7]);
  deal.volume = decimal(f[8]); deal.price = decimal(f[9]); deal.sl = decimal(f[10]); deal.tp = decimal(f[11]);
  deal.profit = decimal(f[12]); deal.commission = decimal(f[13]); deal.swap = decimal(f[14]); deal.fee = decimal(f[15]);
  deal.comment = string(f[16]); deal.digits = number(f[17]); deal.moneyDigits = 2;
  entry.time = deal.time; entry.ticket = deal.ticket; entry.symbol = deal.symbol; entry.json = DealJson(deal);
}

static void readOrder(const std::vector<std::string> &f, SyncEntry &entry) {
  SyncOrder order;
  order.ticket = string(f[0]); order.type = number(f[1]);
  order.openTime = number(f[2]); order.closeTime = number(f[3]); order.symbol = string(f[4]);
  order.volume = decimal(f[5]); order.openPrice = decimal(f[6]); order.closePrice = decimal(f[7]);
  order.sl = decimal(f[8]); order.tp = decimal(f[9]); order.profit = decimal(f[10]);
  order.commission = decimal(f[11]); order.swap = decimal(f[12]); order.comment = string(f[13]);
  order.magic = number(f[14]); order.digits = number(f[15]); order.moneyDigits = 2;
  entry.time = order.closeTime > 0 ? order.closeTime : order.openTime;
  entry.ticket = order.ticket; entry.symbol = order.symbol; entry.json = OrderJson(order);
}

bool SourceRead(int index, SyncEntry &entry) {
  const auto &fields = history[index];
  if (fields.size() != (asOrders ? 16 : 18)) return false;  // being written
  if (asOrders) readOrder(fields, entry); else readDeal(fields, entry);
  return true;
}

void SourceAccount(SyncAccount &account) {
  account.login = "5012345"; account.server = "Example-Demo"; account.broker = "Example \"Brokers\" Ltd";
  account.currency = "EUR"; account.hedging = true; account.demo = true; account.leverage = 100; account.digits = 2;
  account.balance = 10234.56; account.equity = 10180.1; account.margin = 250;
  account.knowsOffset = true; account.offset = 7200;
}

bool SourceSymbol(string name, SyncSymbol &symbol) {
  bool yen = StringFind(name, "JPY") >= 0;
  symbol.digits = yen ? 3 : 5; symbol.point = yen ? 0.001 : 0.00001; symbol.contractSize = 100000;
  symbol.tickSize = symbol.point; symbol.tickValue = yen ? 0.61 : 0.92;
  return true;
}

int main(int count, char **arguments) {
  if (count < 6) return 2;
  historyPath = arguments[3];
  FOLDER = arguments[4];
  asOrders = std::string(arguments[5]) == "orders";
  if (count > 6) SPEED = number(arguments[6]);
  if (count > 7) CLOCK_OFF = number(arguments[7]);
  SyncSettings settings;
  settings.url = string(arguments[1]); settings.key = string(arguments[2]);
  settings.interval = 10; settings.startMsc = 0; settings.listName = string(arguments[5]);
  if (!SyncStart(settings, "5012345", "Example-Demo")) return 1;
  for (size_t known = 0;;) {
    readHistory();
    if (history.size() != known) SyncNudge();
    known = history.size();
    SyncTick();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}
