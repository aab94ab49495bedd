// WebRequest over plain HTTP to 127.0.0.1, with the terminal's error codes.
#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

inline int failed(SyncAnswer &answer, int connection, int error) {
  if (connection >= 0) close(connection);
  answer.status = -1;
  answer.error = error;
  return -1;
}

inline int HttpPost(string url, string headers, string body, SyncAnswer &answer) {
  std::string address = url.utf8().substr(7);
  size_t slash = address.find('/'), colon = address.find(':');
  sockaddr_in peer{};
  peer.sin_family = AF_INET;
  peer.sin_port = htons(std::stoi(address.substr(colon + 1, slash - colon - 1)));
  inet_pton(AF_INET, address.substr(0, colon).c_str(), &peer.sin_addr);
  int connection = socket(AF_INET, SOCK_STREAM, 0);
  timeval limit{10, 0};
  setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
  if (connect(connection, (sockaddr *)&peer, sizeof peer) != 0) return failed(answer, connection, 5201);

  // StringToCharArray copies a string's closing NUL unless it is told not to: the server bears it.
  std::string content = body.utf8() + '\0';
  std::string request = "POST " + address.substr(slash) + " HTTP/1.1\r\nHost: " + address.substr(0, slash) +
                        "\r\nConnection: close\r\nContent-Length: " + std::to_string(content.size()) + "\r\n" +
                        headers.utf8() + "\r\n" + content;
  for (size_t sent = 0; sent < request.size();) {
    ssize_t step = send(connection, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
    if (step <= 0) return failed(answer, connection, 5203);
    sent += step;
  }
  std::string reply;
  char buffer[65536];
  ssize_t step;
  while ((step = recv(connection, buffer, sizeof buffer, 0)) > 0) reply.append(buffer, step);
  size_t end = reply.find("\r\n\r\n");
  if (step < 0 || end == std::string::npos) return failed(answer, connection, step < 0 ? 5202 : 5203);
  close(connection);
  answer.status = std::stoi(reply.substr(9, 3));
  answer.error = 0;
  answer.headers = string(reply.substr(0, end));
  answer.body = string(reply.substr(end + 4));
  return answer.status;
}
