//+------------------------------------------------------------------+
//| CalmnessText.mqh                                                 |
//| JSON and HTTP texts. MQL4, MQL5 and C++ compile it alike: no      |
//| arrays, no pointers, nothing but the terminal's own functions.   |
//+------------------------------------------------------------------+
#ifndef CALMNESS_TEXT
#define CALMNESS_TEXT

// Sixteen bits as four hexadecimal digits.
string Hex(int bits)
  {
   string digits = "0123456789abcdef";
   string out = "";
   for(int shift = 12; shift >= 0; shift -= 4)
      out += StringSubstr(digits, (bits >> shift) & 15, 1);
   return out;
  }

// A code unit as JSON's escape.
string JsonEscape(int unit)
  {
   return "\\u" + Hex(unit);
  }

// Text as a JSON string. Brokers write comments freely: quotes, control characters and halves of
// surrogate pairs must not break the whole batch.
string JsonText(string text)
  {
   string out = "\"";
   int length = StringLen(text);
   for(int i = 0; i < length; i++)
     {
      int unit = StringGetCharacter(text, i);
      if(unit == 0)
         break;
      if(unit == '"' || unit == '\\')
         out += "\\" + StringSubstr(text, i, 1);
      else if(unit < 32 || unit == 127)
         out += JsonEscape(unit);
      else if(unit >= 0xD800 && unit < 0xE000)
        {
         int next = 0;
         if(i + 1 < length)
            next = StringGetCharacter(text, i + 1);
         if(unit < 0xDC00 && next >= 0xDC00 && next < 0xE000)
           {
            out += JsonEscape(unit) + JsonEscape(next);
            i++;
           }
         else
            out += JsonEscape(0xFFFD);
        }
      else
         out += StringSubstr(text, i, 1);
     }
   return out + "\"";
  }

// A price with exactly the symbol's digits.
string JsonPrice(double value, int digits)
  {
   if(!MathIsValidNumber(value))
      return "0";
   return DoubleToString(value, digits);
  }

// A number without the zeros at its end: 0.10000000 is 0.1.
string JsonNumber(double value, int digits)
  {
   string text = JsonPrice(value, digits);
   if(StringFind(text, ".") < 0)
      return text;
   int end = StringLen(text);
   while(StringGetCharacter(text, end - 1) == '0')
      end--;
   if(StringGetCharacter(text, end - 1) == '.')
      end--;
   text = StringSubstr(text, 0, end);
   if(text == "-0")
      return "0";
   return text;
  }

// `"name":value`, after a comma unless it is the first.
void JsonAdd(string &object, string name, string value)
  {
   if(StringLen(object) > 0)
      object += ",";
   object += "\"" + name + "\":" + value;
  }

// The whole number after `"name":` in our server's own answer; -1 when it isn't there.
long JsonReadNumber(string json, string name)
  {
   string mark = "\"" + name + "\":";
   int at = StringFind(json, mark);
   if(at < 0)
      return -1;
   int end = at + StringLen(mark);
   int start = end;
   while(end < StringLen(json) && StringGetCharacter(json, end) >= '0' && StringGetCharacter(json, end) <= '9')
      end++;
   if(end == start)
      return -1;
   return StringToInteger(StringSubstr(json, start, end - start));
  }

// The text after `"name":"` in our server's own answer, from a place on; "" when it isn't there.
string JsonReadText(string json, string name, int from)
  {
   string mark = "\"" + name + "\":\"";
   int at = StringFind(json, mark, from);
   if(at < 0)
      return "";
   int start = at + StringLen(mark);
   int end = start;
   while(end < StringLen(json) && StringGetCharacter(json, end) != '"')
      end += (StringGetCharacter(json, end) == '\\') ? 2 : 1;
   return StringSubstr(json, start, end - start);
  }

// A header of an answer; "" when it isn't there.
string HttpHeader(string headers, string name)
  {
   string all = "\n" + headers;
   StringToLower(all);
   string mark = "\n" + name + ":";
   int at = StringFind(all, mark);
   if(at < 0)
      return "";
   // Lower case has the same length, so the place is the same; `headers` lacks the first line feed.
   int start = at + StringLen(mark) - 1;
   int end = start;
   while(end < StringLen(headers) && StringGetCharacter(headers, end) >= 32)
      end++;
   while(start < end && StringGetCharacter(headers, start) == ' ')
      start++;
   return StringSubstr(headers, start, end - start);
  }

// Days from 1 January 1970 to a day of the Gregorian calendar, counted from March so that the leap
// day is a year's last.
long DaysSince1970(int year, int month, int day)
  {
   int fromMarch = (month + 9) % 12;
   long years = year - ((month < 3) ? 1 : 0);
   long days = years * 365 + years / 4 - years / 100 + years / 400;
   return days + (fromMarch * 153 + 2) / 5 + day - 1 - 719468;
  }

// Seconds since 1970 of `Wed, 25 Nov 2026 15:16:21 GMT`; 0 when it is no such date.
long HttpDate(string text)
  {
   if(StringLen(text) < 29)
      return 0;
   int month = StringFind("JanFebMarAprMayJunJulAugSepOctNovDec", StringSubstr(text, 8, 3));
   int year = (int)StringToInteger(StringSubstr(text, 12, 4));
   if(month < 0 || year < 2020)
      return 0;
   long days = DaysSince1970(year, month / 3 + 1, (int)StringToInteger(StringSubstr(text, 5, 2)));
   return days * 86400 + StringToInteger(StringSubstr(text, 17, 2)) * 3600 +
          StringToInteger(StringSubstr(text, 20, 2)) * 60 + StringToInteger(StringSubstr(text, 23, 2));
  }

// A short name for a text (FNV-1a, 32 bits), for names of files and variables.
string ShortHash(string text)
  {
   uint hash = 2166136261;
   for(int i = 0; i < StringLen(text); i++)
      hash = (hash ^ (uint)StringGetCharacter(text, i)) * 16777619;
   return Hex((int)(hash >> 16)) + Hex((int)(hash & 0xFFFF));
  }
#endif
