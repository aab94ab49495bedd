//+------------------------------------------------------------------+
//| CalmnessRecords.mqh                                              |
//| What is sent, and how it is written as JSON.                     |
//+------------------------------------------------------------------+
#ifndef CALMNESS_RECORDS
#define CALMNESS_RECORDS

// What the server said.
struct SyncAnswer
  {
   int               status;    // HTTP's, or -1 without an answer
   int               error;     // the terminal's own code then
   string            body;
   string            headers;
  };

// One line of the history, ready to be sent.
struct SyncEntry
  {
   long              time;      // milliseconds of the broker's clock, by which the history is read
   string            ticket;
   string            symbol;
   string            json;      // its fields, without braces
  };

// A symbol, told with its first entry.
struct SyncSymbol
  {
   int               digits;
   double            point;
   double            contractSize;
   double            tickSize;
   double            tickValue;
  };

// The heartbeat.
struct SyncAccount
  {
   string            login;
   string            server;
   string            broker;
   string            currency;
   bool              hedging;
   bool              demo;
   int               leverage;
   int               digits;     // of the currency
   double            balance;
   double            equity;
   double            margin;
   bool              knowsOffset;
   long              offset;     // seconds that the broker's clock is ahead of UTC
  };

// A deal as MetaTrader 5 has it.
struct SyncDeal
  {
   string            ticket;
   string            order;
   string            position;
   long              time;       // milliseconds of the broker's clock
   string            symbol;
   int               type;       // ENUM_DEAL_TYPE
   int               entry;      // ENUM_DEAL_ENTRY
   int               reason;     // ENUM_DEAL_REASON
   double            volume;
   double            price;
   double            sl;
   double            tp;
   double            profit;
   double            commission;
   double            swap;
   double            fee;
   string            comment;
   int               digits;     // of the symbol
   int               moneyDigits;
  };

// An order as MetaTrader 4 has it: side, open price and open time are the entry's, commission is of
// both ends.
struct SyncOrder
  {
   string            ticket;
   int               type;       // OrderType()
   long              openTime;   // milliseconds of the broker's clock
   long              closeTime;  // 0 while it is open
   string            symbol;
   double            volume;
   double            openPrice;
   double            closePrice;
   double            sl;
   double            tp;
   double            profit;
   double            commission;
   double            swap;
   string            comment;
   long              magic;
   int               digits;
   int               moneyDigits;
  };

string DealTypeName(int type)
  {
   switch(type)
     {
      case 0: return "buy";
      case 1: return "sell";
      case 2: return "balance";
      case 3: return "credit";
      case 4: return "charge";
      case 6: return "bonus";
      case 7: return "commission";
      case 8: case 10: return "commission_daily";
      case 9: case 11: return "commission_monthly";
      case 12: return "interest";
      case 15: case 16: return "dividend";
      case 17: return "tax";
     }
   // 5, and deals that were cancelled (13, 14): their result comes as a balance entry of its own.
   return "correction";
  }

string DealEntryName(int entry)
  {
   switch(entry)
     {
      case 1: return "out";
      case 2: return "inout";
      case 3: return "out_by";
     }
   return "in";
  }

string DealReasonName(int reason)
  {
   switch(reason)
     {
      case 1: return "mobile";
      case 2: return "web";
      case 3: return "expert";
      case 4: return "sl";
      case 5: return "tp";
      case 6: return "so";
      case 7: return "rollover";
      case 8: return "vmargin";
      case 9: return "split";
      case 10: return "corporate_action";
     }
   return "client";
  }

string OrderTypeName(int type)
  {
   switch(type)
     {
      case 0: return "buy";
      case 1: return "sell";
      case 2: return "buy_limit";
      case 3: return "sell_limit";
      case 4: return "buy_stop";
      case 5: return "sell_stop";
      case 6: return "balance";
      case 7: return "credit";
     }
   return "correction";
  }

string DealJson(SyncDeal &deal)
  {
   string json = "";
   JsonAdd(json, "ticket", JsonText(deal.ticket));
   JsonAdd(json, "order", JsonText(deal.order));
   JsonAdd(json, "position", JsonText(deal.position));
   JsonAdd(json, "time", IntegerToString(deal.time));
   JsonAdd(json, "symbol", JsonText(deal.symbol));
   JsonAdd(json, "type", JsonText(DealTypeName(deal.type)));
   if(deal.type < 2)
      JsonAdd(json, "entry", JsonText(DealEntryName(deal.entry)));
   JsonAdd(json, "reason", JsonText(DealReasonName(deal.reason)));
   JsonAdd(json, "volume", JsonNumber(deal.volume, 8));
   JsonAdd(json, "price", JsonPrice(deal.price, deal.digits));
   JsonAdd(json, "sl", JsonPrice(deal.sl, deal.digits));
   JsonAdd(json, "tp", JsonPrice(deal.tp, deal.digits));
   JsonAdd(json, "profit", JsonPrice(deal.profit, deal.moneyDigits));
   JsonAdd(json, "commission", JsonPrice(deal.commission, deal.moneyDigits));
   JsonAdd(json, "swap", JsonPrice(deal.swap, deal.moneyDigits));
   JsonAdd(json, "fee", JsonPrice(deal.fee, deal.moneyDigits));
   JsonAdd(json, "comment", JsonText(deal.comment));
   return json;
  }

string OrderJson(SyncOrder &order)
  {
   string json = "";
   JsonAdd(json, "ticket", JsonText(order.ticket));
   JsonAdd(json, "type", JsonText(OrderTypeName(order.type)));
   JsonAdd(json, "openTime", IntegerToString(order.openTime));
   JsonAdd(json, "closeTime", IntegerToString(order.closeTime));
   JsonAdd(json, "symbol", JsonText(order.symbol));
   JsonAdd(json, "volume", JsonNumber(order.volume, 8));
   JsonAdd(json, "openPrice", JsonPrice(order.openPrice, order.digits));
   JsonAdd(json, "closePrice", JsonPrice(order.closePrice, order.digits));
   JsonAdd(json, "sl", JsonPrice(order.sl, order.digits));
   JsonAdd(json, "tp", JsonPrice(order.tp, order.digits));
   JsonAdd(json, "profit", JsonPrice(order.profit, order.moneyDigits));
   JsonAdd(json, "commission", JsonPrice(order.commission, order.moneyDigits));
   JsonAdd(json, "swap", JsonPrice(order.swap, order.moneyDigits));
   JsonAdd(json, "comment", JsonText(order.comment));
   JsonAdd(json, "magic", IntegerToString(order.magic));
   return json;
  }

string SymbolJson(SyncSymbol &symbol)
  {
   string json = "";
   JsonAdd(json, "digits", IntegerToString(symbol.digits));
   JsonAdd(json, "point", JsonNumber(symbol.point, 10));
   JsonAdd(json, "contractSize", JsonNumber(symbol.contractSize, 8));
   // The terminal knows these of symbols in its Market Watch only.
   if(symbol.tickSize > 0)
      JsonAdd(json, "tickSize", JsonNumber(symbol.tickSize, 10));
   if(symbol.tickValue > 0)
      JsonAdd(json, "tickValue", JsonNumber(symbol.tickValue, 8));
   return json;
  }

string AccountJson(SyncAccount &account)
  {
   string json = "";
   JsonAdd(json, "login", JsonText(account.login));
   JsonAdd(json, "server", JsonText(account.server));
   JsonAdd(json, "broker", JsonText(account.broker));
   JsonAdd(json, "currency", JsonText(account.currency));
   JsonAdd(json, "currencyDigits", IntegerToString(account.digits));
   JsonAdd(json, "marginMode", account.hedging ? "\"hedging\"" : "\"netting\"");
   JsonAdd(json, "isDemo", account.demo ? "true" : "false");
   JsonAdd(json, "leverage", IntegerToString(account.leverage));
   JsonAdd(json, "balance", JsonPrice(account.balance, account.digits));
   JsonAdd(json, "equity", JsonPrice(account.equity, account.digits));
   JsonAdd(json, "margin", JsonPrice(account.margin, account.digits));
   string out = "\"account\":{" + json + "}";
   if(account.knowsOffset)
      out += ",\"utcOffset\":" + IntegerToString(account.offset);
   return out;
  }
#endif
