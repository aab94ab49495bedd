//+------------------------------------------------------------------+
//| CalmnessCore.mqh                                                 |
//| What both Expert Advisors do: read the history from a cursor on, |
//| post it in batches, keep the cursor once the server has them.    |
//|                                                                  |
//| MQL4, MQL5 and C++ compile it alike (tests/ea runs it against    |
//| the real server). The terminal's side is six functions:         |
//|   bool SourceReady()              connected, history is there    |
//|   int  SourceSelect(fromMsc)      how many entries since then    |
//|   bool SourceRead(index, entry)   the entry, oldest first        |
//|   void SourceAccount(account)     the heartbeat's figures        |
//|   bool SourceSymbol(name, symbol) what a symbol is               |
//|   int  HttpPost(url, headers, body, answer)                      |
//+------------------------------------------------------------------+
#ifndef CALMNESS_CORE
#define CALMNESS_CORE
#include "CalmnessText.mqh"
#include "CalmnessRecords.mqh"
#include "CalmnessCursor.mqh"
#include "CalmnessMessages.mqh"

// Entries of one request; the server takes a thousand.
#define SYNC_BATCH 250
// Batches of one tick, so that the terminal's other programs breathe.
#define SYNC_BURST 20
// Brokers add and correct entries afterwards, so the last days are looked through again: when the
// program starts, after the terminal was offline, and every six hours. The server knows what it has.
#define SYNC_LOOK_BACK_MS 604800000
#define SYNC_LOOK_EVERY_MS 21600000
#define SYNC_FIRST_WAIT_MS 5000
#define SYNC_LONGEST_WAIT_MS 300000

// What the trader sets.
struct SyncSettings
  {
   string            url;        // the server, without a slash at the end
   string            key;        // the account's API key
   int               interval;   // seconds between heartbeats
   long              startMsc;   // where the history begins; 0 for all of it
   string            listName;   // "deals" (MetaTrader 5) or "orders" (MetaTrader 4)
  };

SyncSettings g_settings;
SyncCursor   g_cursor;
string       g_cursorName = "";
string       g_symbols = ";";     // the symbols that the server was told of since the start
int          g_batch = SYNC_BATCH;
int          g_failures = 0;
long         g_nextTryMs = 0;
long         g_nextBeatMs = 0;
long         g_nextLookMs = 0;
bool         g_nudged = true;
bool         g_wasReady = false;
bool         g_askServer = false;  // compare our cursor with the server's at its next answer

// Begins. False when a setting is wrong; the log says which.
bool SyncStart(SyncSettings &settings, string login, string server)
  {
   g_settings = settings;
   while(StringLen(g_settings.url) > 0 && StringGetCharacter(g_settings.url, StringLen(g_settings.url) - 1) == '/')
      g_settings.url = StringSubstr(g_settings.url, 0, StringLen(g_settings.url) - 1);
   if(StringFind(g_settings.url, "https://") != 0 && StringFind(g_settings.url, "http://") != 0)
     {
      SyncLog("The server's address must begin with https:// - correct the input \"URL\".");
      return false;
     }
   if(StringLen(g_settings.key) < 16)
     {
      SyncLog("The API key is missing. Copy it from the connection page into the input \"API key\".");
      return false;
     }
   if(g_settings.interval < 10)
      g_settings.interval = 10;
   // Another account, server or key begins at the start again.
   g_cursorName = "CalmnessSync_" + login + "_" + ShortHash(g_settings.url + server + g_settings.key);
   CursorLoad(g_cursorName, g_settings.startMsc, g_cursor);
   g_symbols = ";";
   g_batch = SYNC_BATCH;
   g_failures = 0;
   g_nextTryMs = 0;
   g_nextBeatMs = 0;
   g_nudged = true;
   g_wasReady = false;
   SyncLog("Started for account " + login + ", sending to " + g_settings.url + ".");
   return true;
  }

// Something was traded: don't wait for the next heartbeat.
void SyncNudge(void)
  {
   g_nudged = true;
  }

// One entry as JSON, with what its symbol is when the server hasn't heard it yet.
string SyncEntryJson(SyncEntry &entry, string &symbols)
  {
   string fields = entry.json;
   string mark = ";" + entry.symbol + ";";
   if(StringLen(entry.symbol) > 0 && StringFind(symbols, mark) < 0)
     {
      SyncSymbol symbol;
      if(SourceSymbol(entry.symbol, symbol))
         fields += "," + SymbolJson(symbol);
      symbols += entry.symbol + ";";
     }
   return "{" + fields + "}";
  }

// Puts the next try off: as long as the server asks, else longer each time.
void SyncFailed(SyncAnswer &answer, int count)
  {
   long wait = SYNC_FIRST_WAIT_MS;
   for(int i = 0; i < g_failures && wait < SYNC_LONGEST_WAIT_MS; i++)
      wait *= 2;
   if(answer.status == 413 && count > 1)
     {
      g_batch = (count + 1) / 2;
      wait = 0;
     }
   if(answer.status == 429 || answer.status == 503)
     {
      long asked = StringToInteger(HttpHeader(answer.headers, "retry-after")) * 1000;
      if(asked > wait)
         wait = asked;
     }
   // Waiting doesn't mend these; the trader does.
   if(answer.status == 401 || answer.status == 403 || IsNotAllowed(answer.error))
      wait = (wait < 60000) ? 60000 : wait;
   if(wait > SYNC_LONGEST_WAIT_MS && answer.status != 429 && answer.status != 503)
      wait = SYNC_LONGEST_WAIT_MS;
   // Many terminals that lost the same server shouldn't all come back in the same second.
   wait += wait * (MathRand() % 100) / 500;
   g_failures++;
   g_nextTryMs = SyncNow() + wait;
   LogFailure(answer, g_settings.url, wait / 1000);
  }

// Posts what comes after the cursor, or a heartbeat when nothing does. False when it has to be done
// again; `more` tells that the history goes on.
bool SyncSend(bool &more)
  {
   more = false;
   SyncCursor next;
   next.time = g_cursor.time;
   next.tickets = g_cursor.tickets;
   string symbols = g_symbols;
   string items = "";
   int count = 0;
   // A heartbeat first: the answer to a batch tells of that batch too.
   int total = g_askServer ? 0 : SourceSelect(g_cursor.time);
   for(int i = 0; i < total; i++)
     {
      SyncEntry entry;
      if(!SourceRead(i, entry) || !CursorIsBefore(g_cursor, entry))
         continue;
      if(count == g_batch)
        {
         more = true;
         break;
        }
      if(count > 0)
         items += ",";
      items += SyncEntryJson(entry, symbols);
      CursorAdvance(next, entry);
      count++;
     }
   SyncAccount account;
   SourceAccount(account);
   string body = "{" + AccountJson(account) + ",\"" + g_settings.listName + "\":[" + items + "]}";
   string headers = "Content-Type: application/json\r\nAccept-Language: en\r\nAuthorization: Bearer " + g_settings.key + "\r\n";
   SyncAnswer answer;
   answer.status = -1;
   answer.error = 0;
   answer.body = "";
   answer.headers = "";
   HttpPost(g_settings.url + "/api/trades", headers, body, answer);
   CheckClock(answer);
   if(answer.status < 200 || answer.status > 299)
     {
      SyncFailed(answer, count);
      return false;
     }
   if(g_failures > 0)
      SyncLog("Connected again.");
   g_failures = 0;
   if(g_askServer)
     {
      g_askServer = false;
      // A server that was set back to a backup, or an account that was made anew, lacks what we
      // believe it has.
      long known = JsonReadNumber(answer.body, "cursor");
      if(known < g_cursor.time && g_cursor.time > g_settings.startMsc)
        {
         g_cursor.time = (known > g_settings.startMsc) ? known : g_settings.startMsc;
         g_cursor.tickets = ",";
        }
      more = true;
      return true;
     }
   g_symbols = symbols;
   if(count > 0)
     {
      g_cursor.time = next.time;
      g_cursor.tickets = next.tickets;
      CursorSave(g_cursorName, g_cursor);
      LogAnswer(answer, g_settings.listName);
     }
   return true;
  }

// Called every second and on every trade: sends when there is something to send or to tell.
void SyncTick(void)
  {
   long now = SyncNow();
   if(!SourceReady())
     {
      g_wasReady = false;
      return;
     }
   if(now < g_nextTryMs)
      return;
   if(!g_wasReady || now >= g_nextLookMs)
     {
      CursorStepBack(g_cursor, SYNC_LOOK_BACK_MS, g_settings.startMsc);
      g_wasReady = true;
      g_nudged = true;
      g_askServer = true;
      g_nextLookMs = now + SYNC_LOOK_EVERY_MS;
     }
   if(!g_nudged && now < g_nextBeatMs)
      return;
   bool more = true;
   for(int sent = 0; more && sent < SYNC_BURST; sent++)
      if(!SyncSend(more))
         return;
   g_nudged = more;
   g_nextBeatMs = SyncNow() + (long)g_settings.interval * 1000;
  }
#endif
