// The few functions of MetaTrader's terminal that the Expert Advisors' core uses, for C++.
#pragma once
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <sys/types.h>

// UTF-16 as in MetaTrader, UTF-8 outside.
class string {
 public:
  std::u16string units;
  string() {}
  string(const char *utf8) { decode(utf8); }
  explicit string(const std::string &utf8) { decode(utf8); }
  string &operator+=(const string &other) { units += other.units; return *this; }
  std::string utf8() const {
    std::string out;
    for (size_t i = 0; i < units.size(); i++) {
      uint32_t point = units[i];
      if (point >= 0xD800 && point < 0xDC00 && i + 1 < units.size())
        point = 0x10000 + ((point - 0xD800) << 10) + (units[++i] - 0xDC00);
      if (point < 0x80) out += char(point);
      else if (point < 0x800) { out += char(0xC0 | point >> 6); out += char(0x80 | (point & 63)); }
      else if (point < 0x10000) {
        out += char(0xE0 | point >> 12); out += char(0x80 | (point >> 6 & 63)); out += char(0x80 | (point & 63));
      } else {
        out += char(0xF0 | point >> 18); out += char(0x80 | (point >> 12 & 63));
        out += char(0x80 | (point >> 6 & 63)); out += char(0x80 | (point & 63));
      }
    }
    return out;
  }

 private:
  void decode(const std::string &text) {
    for (size_t i = 0; i < text.size();) {
      unsigned char lead = text[i++];
      int more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
      uint32_t point = more == 0 ? lead : lead & (63 >> more);
      while (more-- > 0 && i < text.size()) point = point << 6 | (text[i++] & 63);
      if (point < 0x10000) units += char16_t(point);
      else { units += char16_t(0xD800 + ((point - 0x10000) >> 10)); units += char16_t(0xDC00 + ((point - 0x10000) & 1023)); }
    }
  }
};
inline string operator+(const string &a, const string &b) { string sum = a; return sum += b; }
inline bool operator==(const string &a, const string &b) { return a.units == b.units; }
inline bool operator!=(const string &a, const string &b) { return a.units != b.units; }

inline int StringLen(const string &text) { return int(text.units.size()); }
inline ushort StringGetCharacter(const string &text, int at) {
  return at >= 0 && at < StringLen(text) ? text.units[at] : 0;
}
inline int StringFind(const string &text, const string &part, int start = 0) {
  size_t at = text.units.find(part.units, start);
  return at == std::u16string::npos ? -1 : int(at);
}
inline string StringSubstr(const string &text, int start, int length = -1) {
  string out;
  if (start < StringLen(text)) out.units = text.units.substr(start, length < 0 ? std::u16string::npos : length);
  return out;
}
inline bool StringToLower(string &text) {
  for (auto &unit : text.units) if (unit >= 'A' && unit <= 'Z') unit += 32;
  return true;
}
inline long StringToInteger(const string &text) { return std::strtol(text.utf8().c_str(), nullptr, 10); }
inline string IntegerToString(long value) { return string(std::to_string(value)); }
inline string DoubleToString(double value, int digits) {
  char buffer[400];
  std::snprintf(buffer, sizeof buffer, "%.*f", digits, value);
  return string(buffer);
}
inline bool MathIsValidNumber(double value) { return std::isfinite(value); }
inline int MathRand() { return std::rand() & 32767; }
inline void Print(const string &text) { std::cout << text.utf8() << std::endl; }

// The test's time runs faster, so that it needn't wait for back-offs.
inline long SPEED = 1;
inline ulong GetMicrosecondCount() {
  using namespace std::chrono;
  static const auto start = steady_clock::now();
  return ulong(duration_cast<microseconds>(steady_clock::now() - start).count()) * SPEED;
}
inline long CLOCK_OFF = 0;
inline long TimeGMT() { return std::time(nullptr) + CLOCK_OFF; }

// Files below one folder; one is open at a time.
inline std::string FOLDER = ".";
enum { FILE_READ = 1, FILE_WRITE = 2, FILE_TXT = 4, FILE_ANSI = 8, INVALID_HANDLE = -1 };
inline std::fstream OPEN_FILE;
inline std::string filePath(const string &name) { return FOLDER + "/" + name.utf8(); }
inline bool FileIsExist(const string &name) { return std::ifstream(filePath(name)).good(); }
inline int FileOpen(const string &name, int flags) {
  OPEN_FILE.open(filePath(name), flags & FILE_WRITE ? std::ios::out | std::ios::trunc : std::ios::in);
  return OPEN_FILE.is_open() ? 1 : INVALID_HANDLE;
}
inline uint FileWriteString(int, const string &text) { OPEN_FILE << text.utf8(); return StringLen(text); }
inline string FileReadString(int) { std::string line; std::getline(OPEN_FILE, line); return string(line); }
inline void FileClose(int) { OPEN_FILE.close(); OPEN_FILE.clear(); }

// Global variables are lost with the process, as with a terminal that crashes: the file must do.
inline std::map<std::u16string, double> GLOBALS;
inline bool GlobalVariableCheck(const string &name) { return GLOBALS.count(name.units) > 0; }
inline double GlobalVariableGet(const string &name) { return GLOBALS[name.units]; }
inline long GlobalVariableSet(const string &name, double value) { GLOBALS[name.units] = value; return 1; }
inline void GlobalVariablesFlush() {}

// What the core leaves to each terminal.
struct SyncEntry;
struct SyncAccount;
struct SyncSymbol;
struct SyncAnswer;
bool SourceReady();
int SourceSelect(long fromMsc);
bool SourceRead(int index, SyncEntry &entry);
void SourceAccount(SyncAccount &account);
bool SourceSymbol(string name, SyncSymbol &symbol);
int HttpPost(string url, string headers, string body, SyncAnswer &answer);
