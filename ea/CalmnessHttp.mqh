//+------------------------------------------------------------------+
//| CalmnessHttp.mqh                                                 |
//| The terminal's WebRequest, the same in MetaTrader 4 and 5.       |
//+------------------------------------------------------------------+
#ifndef CALMNESS_HTTP
#define CALMNESS_HTTP

// The terminal waits so long for an answer, in milliseconds.
#define HTTP_TIMEOUT_MS 20000

int HttpPost(string url, string headers, string body, SyncAnswer &answer)
  {
   uchar data[];
   uchar result[];
   string resultHeaders = "";
   int length = StringToCharArray(body, data, 0, WHOLE_ARRAY, CP_UTF8);
   // The closing NUL of the string is copied along.
   if(length > 0 && data[length - 1] == 0)
      ArrayResize(data, length - 1);
   ResetLastError();
   int status = WebRequest("POST", url, headers, HTTP_TIMEOUT_MS, data, result, resultHeaders);
   answer.status = status;
   answer.error = (status == -1) ? GetLastError() : 0;
   answer.headers = resultHeaders;
   answer.body = CharArrayToString(result, 0, WHOLE_ARRAY, CP_UTF8);
   return status;
  }
#endif
