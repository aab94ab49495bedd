//+------------------------------------------------------------------+
//| CalmnessMessages.mqh                                             |
//| What the Experts log says: what is wrong and how to put it right.|
//+------------------------------------------------------------------+
#ifndef CALMNESS_MESSAGES
#define CALMNESS_MESSAGES

// The same trouble is told again after ten minutes only.
#define LOG_AGAIN_MS 600000
// Seconds that the computer's clock may be off before the log says so.
#define CLOCK_TOLERANCE 120

string g_lastMessage = "";
long   g_lastMessageMs = 0;
long   g_clockToldMs = 0;

// Milliseconds that only go forward, whatever happens to the computer's clock.
long SyncNow(void)
  {
   return (long)(GetMicrosecondCount() / 1000);
  }

void SyncLog(string text)
  {
   g_lastMessage = text;
   g_lastMessageMs = SyncNow();
   Print("Calmness: " + text);
  }

// Address not in the terminal's list: 4014 in MetaTrader 5, 4060 in MetaTrader 4 (and the reverse in
// some builds).
bool IsNotAllowed(int error)
  {
   return error == 4014 || error == 4060;
  }

string FailureText(SyncAnswer &answer, string url)
  {
   int status = answer.status;
   if(status <= 0 || status >= 600)
     {
      int error = answer.error;
      string code = " (error " + IntegerToString(error) + ")";
      if(IsNotAllowed(error))
         return "The terminal doesn't allow " + url + code +
                ". Open Tools > Options > Expert Advisors, tick \"Allow WebRequest for listed URL\" and add " + url;
      if(error == 5200)
         return "The address " + url + " isn't valid" + code + ". Correct the input \"URL\"";
      if(error == 5201)
         return "Can't connect to " + url + code + ". Check the internet connection, a proxy or a firewall";
      if(error == 5202)
         return "The server didn't answer in time" + code;
      if(error == 5203)
         return "The connection broke while sending" + code;
      return "No connection to " + url + code;
     }
   if(status == 401)
      return "The server doesn't know the API key (401). Make a new one on the connection page and enter it in the inputs";
   if(status == 403)
      return "The API key may not write to this account (403). Use the key of this account";
   if(status == 404)
      return "There is no such address on the server (404). Correct the input \"URL\"";
   if(status == 413)
      return "The batch was too large (413); smaller ones follow";
   if(status == 429)
      return "The server asks to slow down (429)";
   if(status >= 500)
      return "The server can't take it at the moment (" + IntegerToString(status) + ")";
   return "The server refused the batch (" + IntegerToString(status) + "): " + StringSubstr(answer.body, 0, 500);
  }

void LogFailure(SyncAnswer &answer, string url, long waitSeconds)
  {
   string text = FailureText(answer, url);
   if(text == g_lastMessage && SyncNow() - g_lastMessageMs < LOG_AGAIN_MS)
      return;
   SyncLog(text);
   if(waitSeconds > 0)
      Print("Calmness: next try in " + IntegerToString(waitSeconds) + " s. Nothing is lost meanwhile.");
  }

// How many arrived, and each that the server didn't take, with its reason.
void LogAnswer(SyncAnswer &answer, string listName)
  {
   long accepted = JsonReadNumber(answer.body, "accepted");
   if(accepted > 0)
      SyncLog(IntegerToString(accepted) + " new " + listName + " sent.");
   int at = StringFind(answer.body, "\"rejected\":[");
   for(int told = 0; at >= 0 && told < 5; told++)
     {
      at = StringFind(answer.body, "\"ticket\":\"", at);
      if(at < 0)
         break;
      Print("Calmness: not taken, " + JsonReadText(answer.body, "ticket", at) + ": " +
            JsonReadText(answer.body, "reason", at));
      at++;
     }
  }

// The server's time comes with each answer; the time offset is measured against this computer's.
void CheckClock(SyncAnswer &answer)
  {
   long server = HttpDate(HttpHeader(answer.headers, "date"));
   if(server == 0)
      return;
   long off = (long)TimeGMT() - server;
   if(off < 0 ? off > -CLOCK_TOLERANCE : off < CLOCK_TOLERANCE)
      return;
   if(g_clockToldMs > 0 && SyncNow() - g_clockToldMs < LOG_AGAIN_MS)
      return;
   g_clockToldMs = SyncNow();
   Print("Calmness: this computer's clock is off by " + IntegerToString(off) +
         " s. Set it by the internet in the system's date and time settings.");
  }
#endif
