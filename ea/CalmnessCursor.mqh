//+------------------------------------------------------------------+
//| CalmnessCursor.mqh                                               |
//| How far the server has the history. Kept in a file and in one of |
//| the terminal's global variables, so that either may be lost.     |
//+------------------------------------------------------------------+
#ifndef CALMNESS_CURSOR
#define CALMNESS_CURSOR

// Everything before `time` has arrived; of that very millisecond, the tickets named. Tickets aren't
// always in the order of time, so a ticket alone would be no cursor.
struct SyncCursor
  {
   long              time;      // milliseconds of the broker's clock
   string            tickets;   // ",12,13,"
  };

bool CursorIsBefore(SyncCursor &cursor, SyncEntry &entry)
  {
   if(entry.time != cursor.time)
      return entry.time > cursor.time;
   return StringFind(cursor.tickets, "," + entry.ticket + ",") < 0;
  }

void CursorAdvance(SyncCursor &cursor, SyncEntry &entry)
  {
   if(entry.time != cursor.time)
      cursor.tickets = ",";
   cursor.time = entry.time;
   cursor.tickets += entry.ticket + ",";
  }

void CursorStepBack(SyncCursor &cursor, long byMs, long startMsc)
  {
   if(cursor.time <= startMsc)
      return;
   cursor.time = (cursor.time - byMs > startMsc) ? cursor.time - byMs : startMsc;
   cursor.tickets = ",";
  }

void CursorSave(string name, SyncCursor &cursor)
  {
   int file = FileOpen(name + ".txt", FILE_WRITE | FILE_TXT | FILE_ANSI);
   if(file != INVALID_HANDLE)
     {
      // A file that a crash cut short lacks its last word.
      FileWriteString(file, IntegerToString(cursor.time) + " " + cursor.tickets + " end");
      FileClose(file);
     }
   GlobalVariableSet(name, (double)cursor.time);
   GlobalVariablesFlush();
  }

// The older of both, since sending twice is harmless and leaving out isn't.
void CursorLoad(string name, long startMsc, SyncCursor &cursor)
  {
   bool found = false;
   cursor.time = startMsc;
   cursor.tickets = ",";
   if(FileIsExist(name + ".txt"))
     {
      int file = FileOpen(name + ".txt", FILE_READ | FILE_TXT | FILE_ANSI);
      if(file != INVALID_HANDLE)
        {
         string text = FileReadString(file);
         FileClose(file);
         int space = StringFind(text, " ");
         int end = StringFind(text, " end");
         if(space > 0 && end > space)
           {
            cursor.time = StringToInteger(StringSubstr(text, 0, space));
            cursor.tickets = StringSubstr(text, space + 1, end - space - 1);
            found = true;
           }
        }
     }
   if(GlobalVariableCheck(name))
     {
      long time = (long)GlobalVariableGet(name);
      if(!found || time < cursor.time)
        {
         cursor.time = time;
         cursor.tickets = ",";
        }
     }
   if(cursor.time < startMsc)
     {
      cursor.time = startMsc;
      cursor.tickets = ",";
     }
  }
#endif
