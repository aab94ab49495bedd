//+------------------------------------------------------------------+
//| CalmnessSync.mq5                                                 |
//| Sends this account's deals to Calmness Trading. It reads, and    |
//| never trades. No DLL is used.                                    |
//|                                                                  |
//| Before the first start: Tools > Options > Expert Advisors, tick  |
//| "Allow WebRequest for listed URL" and add the server's address.  |
//+------------------------------------------------------------------+
#property copyright "Calmness Trading"
#property version   "1.00"
#property description "Sends this account's deals to your Calmness Trading area. It never trades."

#include "CalmnessCore.mqh"
#include "CalmnessHttp.mqh"

input string   InpUrl      = "https://calmness-trading.example"; // URL
input string   InpKey      = "";                                 // API key
input int      InpInterval = 60;                                 // Interval between heartbeats, seconds
input datetime InpStart    = 0;                                  // History start (1970: all of it)

int OnInit()
  {
   if(MQLInfoInteger(MQL_TESTER) != 0)
     {
      Print("Calmness: the strategy tester has no internet, so there is nothing to do here.");
      return INIT_FAILED;
     }
   SyncSettings settings;
   settings.url = InpUrl;
   settings.key = InpKey;
   settings.interval = InpInterval;
   settings.startMsc = (long)InpStart * 1000;
   settings.listName = "deals";
   string login = IntegerToString(AccountInfoInteger(ACCOUNT_LOGIN));
   if(!SyncStart(settings, login, AccountInfoString(ACCOUNT_SERVER)))
      return INIT_PARAMETERS_INCORRECT;
   EventSetTimer(1);
   return INIT_SUCCEEDED;
  }

void OnDeinit(const int reason)
  {
   EventKillTimer();
  }

void OnTimer()
  {
   SyncTick();
  }

void OnTradeTransaction(const MqlTradeTransaction &transaction, const MqlTradeRequest &request, const MqlTradeResult &result)
  {
   if(transaction.type != TRADE_TRANSACTION_DEAL_ADD && transaction.type != TRADE_TRANSACTION_DEAL_UPDATE)
      return;
   SyncNudge();
   SyncTick();
  }

// Connected to the broker: before, the history may be that of yesterday.
bool SourceReady()
  {
   return TerminalInfoInteger(TERMINAL_CONNECTED) != 0 && AccountInfoInteger(ACCOUNT_LOGIN) != 0;
  }

int SourceSelect(long fromMsc)
  {
   // A day ahead, since the broker's clock isn't this computer's.
   if(!HistorySelect((datetime)(fromMsc / 1000), TimeTradeServer() + 86400))
      return 0;
   return HistoryDealsTotal();
  }

bool SourceRead(int index, SyncEntry &entry)
  {
   ulong ticket = HistoryDealGetTicket(index);
   if(ticket == 0)
      return false;
   SyncDeal deal;
   deal.ticket = IntegerToString((long)ticket);
   deal.order = IntegerToString(HistoryDealGetInteger(ticket, DEAL_ORDER));
   deal.position = IntegerToString(HistoryDealGetInteger(ticket, DEAL_POSITION_ID));
   deal.time = HistoryDealGetInteger(ticket, DEAL_TIME_MSC);
   deal.symbol = HistoryDealGetString(ticket, DEAL_SYMBOL);
   deal.type = (int)HistoryDealGetInteger(ticket, DEAL_TYPE);
   deal.entry = (int)HistoryDealGetInteger(ticket, DEAL_ENTRY);
   deal.reason = (int)HistoryDealGetInteger(ticket, DEAL_REASON);
   deal.volume = HistoryDealGetDouble(ticket, DEAL_VOLUME);
   deal.price = HistoryDealGetDouble(ticket, DEAL_PRICE);
   deal.sl = HistoryDealGetDouble(ticket, DEAL_SL);
   deal.tp = HistoryDealGetDouble(ticket, DEAL_TP);
   deal.profit = HistoryDealGetDouble(ticket, DEAL_PROFIT);
   deal.commission = HistoryDealGetDouble(ticket, DEAL_COMMISSION);
   deal.swap = HistoryDealGetDouble(ticket, DEAL_SWAP);
   deal.fee = HistoryDealGetDouble(ticket, DEAL_FEE);
   deal.comment = HistoryDealGetString(ticket, DEAL_COMMENT);
   deal.digits = SymbolDigits(deal.symbol);
   deal.moneyDigits = (int)AccountInfoInteger(ACCOUNT_CURRENCY_DIGITS);
   entry.time = deal.time;
   entry.ticket = deal.ticket;
   entry.symbol = deal.symbol;
   entry.json = DealJson(deal);
   return true;
  }

// A symbol that the broker no longer offers has no digits to keep: eight lose nothing.
int SymbolDigits(string name)
  {
   long digits = 0;
   if(StringLen(name) > 0 && SymbolInfoInteger(name, SYMBOL_DIGITS, digits))
      return (int)digits;
   return 8;
  }

bool SourceSymbol(string name, SyncSymbol &symbol)
  {
   long digits = 0;
   if(!SymbolInfoInteger(name, SYMBOL_DIGITS, digits))
      return false;
   symbol.digits = (int)digits;
   symbol.point = SymbolInfoDouble(name, SYMBOL_POINT);
   symbol.contractSize = SymbolInfoDouble(name, SYMBOL_TRADE_CONTRACT_SIZE);
   symbol.tickSize = SymbolInfoDouble(name, SYMBOL_TRADE_TICK_SIZE);
   symbol.tickValue = SymbolInfoDouble(name, SYMBOL_TRADE_TICK_VALUE);
   return symbol.point > 0;
  }

void SourceAccount(SyncAccount &account)
  {
   account.login = IntegerToString(AccountInfoInteger(ACCOUNT_LOGIN));
   account.server = AccountInfoString(ACCOUNT_SERVER);
   account.broker = AccountInfoString(ACCOUNT_COMPANY);
   account.currency = AccountInfoString(ACCOUNT_CURRENCY);
   account.hedging = AccountInfoInteger(ACCOUNT_MARGIN_MODE) == ACCOUNT_MARGIN_MODE_RETAIL_HEDGING;
   account.demo = AccountInfoInteger(ACCOUNT_TRADE_MODE) != ACCOUNT_TRADE_MODE_REAL;
   account.leverage = (int)AccountInfoInteger(ACCOUNT_LEVERAGE);
   account.digits = (int)AccountInfoInteger(ACCOUNT_CURRENCY_DIGITS);
   account.balance = AccountInfoDouble(ACCOUNT_BALANCE);
   account.equity = AccountInfoDouble(ACCOUNT_EQUITY);
   account.margin = AccountInfoDouble(ACCOUNT_MARGIN);
   // Both follow this computer's clock, so that a wrong one cancels out. To the quarter of an hour.
   account.offset = (long)MathRound((double)((long)TimeTradeServer() - (long)TimeGMT()) / 900) * 900;
   account.knowsOffset = true;
  }
