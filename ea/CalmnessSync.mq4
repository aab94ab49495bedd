//+------------------------------------------------------------------+
//| CalmnessSync.mq4                                                 |
//| Sends this account's orders to Calmness Trading. It reads, and   |
//| never trades. No DLL is used.                                    |
//|                                                                  |
//| Before the first start: Tools > Options > Expert Advisors, tick  |
//| "Allow WebRequest for listed URL" and add the server's address.  |
//| In the terminal's window, tab "Account History", right click,    |
//| choose "All History": MetaTrader 4 shows programs what it shows  |
//| there, and nothing else.                                         |
//+------------------------------------------------------------------+
#property copyright "Calmness Trading"
#property version   "1.00"
#property description "Sends this account's orders to your Calmness Trading area. It never trades."
#property strict

#include "CalmnessCore.mqh"
#include "CalmnessHttp.mqh"

input string   InpUrl      = "https://calmness-trading.example"; // URL
input string   InpKey      = "";                                 // API key
input int      InpInterval = 60;                                 // Interval between heartbeats, seconds
input datetime InpStart    = 0;                                  // History start (1970: all of it)

// The time of what happened last to an order in the upper bits, its ticket in the lower 32: sorted,
// they are the history in order.
long     g_orders[];
// When the broker's clock last moved, by this computer's.
datetime g_lastTick = 0;
bool     g_knowsOffset = false;
long     g_offset = 0;
string   g_openOrders = "";

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
   settings.listName = "orders";
   if(!SyncStart(settings, IntegerToString(AccountNumber()), AccountServer()))
      return INIT_PARAMETERS_INCORRECT;
   Print("Calmness: choose \"All History\" by a right click in the tab \"Account History\", or older orders stay unseen.");
   EventSetTimer(1);
   return INIT_SUCCEEDED;
  }

void OnDeinit(const int reason)
  {
   EventKillTimer();
  }

void OnTick()
  {
   g_lastTick = TimeLocal();
   NudgeIfTraded();
  }

void OnTimer()
  {
   NudgeIfTraded();
   SyncTick();
  }

// MetaTrader 4 doesn't tell programs of trades: the numbers of orders do, looked at every second.
void NudgeIfTraded()
  {
   string now = IntegerToString(OrdersTotal()) + "/" + IntegerToString(OrdersHistoryTotal());
   if(now != g_openOrders)
      SyncNudge();
   g_openOrders = now;
  }

bool SourceReady()
  {
   return IsConnected() && AccountNumber() != 0;
  }

// A closed order counts when it was closed, an open one when it was opened.
long EventTime()
  {
   return (OrderCloseTime() > 0) ? (long)OrderCloseTime() : (long)OrderOpenTime();
  }

void Collect(int pool, int total, long fromSeconds)
  {
   int size = ArraySize(g_orders);
   ArrayResize(g_orders, size + total);
   for(int i = 0; i < total; i++)
     {
      if(!OrderSelect(i, SELECT_BY_POS, pool))
         continue;
      long time = EventTime();
      if(time < fromSeconds)
         continue;
      g_orders[size] = (time << 32) | (long)OrderTicket();
      size++;
     }
   ArrayResize(g_orders, size);
  }

int SourceSelect(long fromMsc)
  {
   ArrayResize(g_orders, 0);
   Collect(MODE_HISTORY, OrdersHistoryTotal(), fromMsc / 1000);
   Collect(MODE_TRADES, OrdersTotal(), fromMsc / 1000);
   if(ArraySize(g_orders) > 1)
      ArraySort(g_orders);
   return ArraySize(g_orders);
  }

bool SourceRead(int index, SyncEntry &entry)
  {
   if(!OrderSelect((int)(g_orders[index] & 0x7FFFFFFF), SELECT_BY_TICKET))
      return false;
   SyncOrder order;
   order.ticket = IntegerToString(OrderTicket());
   order.type = OrderType();
   order.openTime = (long)OrderOpenTime() * 1000;
   order.closeTime = (long)OrderCloseTime() * 1000;
   order.symbol = (order.type < 6) ? OrderSymbol() : "";
   order.volume = (order.type < 6) ? OrderLots() : 0;
   order.openPrice = OrderOpenPrice();
   order.closePrice = (order.closeTime > 0) ? OrderClosePrice() : 0;
   order.sl = OrderStopLoss();
   order.tp = OrderTakeProfit();
   order.profit = OrderProfit();
   order.commission = OrderCommission();
   order.swap = OrderSwap();
   order.comment = OrderComment();
   order.magic = OrderMagicNumber();
   order.digits = SymbolDigits(order.symbol);
   order.moneyDigits = 2;
   entry.time = EventTime() * 1000;
   entry.ticket = order.ticket;
   entry.symbol = order.symbol;
   entry.json = OrderJson(order);
   return true;
  }

// A symbol that the broker no longer offers has no digits to keep: eight lose nothing.
int SymbolDigits(string name)
  {
   if(StringLen(name) > 0 && MarketInfo(name, MODE_POINT) > 0)
      return (int)MarketInfo(name, MODE_DIGITS);
   return 8;
  }

bool SourceSymbol(string name, SyncSymbol &symbol)
  {
   symbol.digits = SymbolDigits(name);
   symbol.point = MarketInfo(name, MODE_POINT);
   symbol.contractSize = MarketInfo(name, MODE_LOTSIZE);
   symbol.tickSize = MarketInfo(name, MODE_TICKSIZE);
   symbol.tickValue = MarketInfo(name, MODE_TICKVALUE);
   return symbol.point > 0;
  }

void SourceAccount(SyncAccount &account)
  {
   account.login = IntegerToString(AccountNumber());
   account.server = AccountServer();
   account.broker = AccountCompany();
   account.currency = AccountCurrency();
   // MetaTrader 4 knows no netting.
   account.hedging = true;
   account.demo = IsDemo();
   account.leverage = AccountLeverage();
   account.digits = 2;
   account.balance = AccountBalance();
   account.equity = AccountEquity();
   account.margin = AccountMargin();
   // The broker's clock is known by its last price, which is old when the market is closed.
   if(g_lastTick > 0 && TimeLocal() - g_lastTick < 60)
     {
      g_offset = (long)MathRound((double)((long)TimeCurrent() - (long)TimeGMT()) / 900) * 900;
      g_knowsOffset = true;
     }
   account.knowsOffset = g_knowsOffset;
   account.offset = g_offset;
  }
