#pragma once
#include <stdbool.h>
#include <stddef.h>

/// One request of HTTP.
struct rapporteur_http_request {
  /// An address of http or https.
  const char *url;
  /// What is posted; a null pointer to get instead.
  const void *body;
  size_t body_count;
  /// The media type of the body.
  const char *content_type;
  /// The media types that are understood.
  const char *accept;
  const char *user_agent;
  long time_limit_milliseconds;
  /// The most bytes that the answer may unfold to.
  size_t byte_limit;
  /// Asked about once a second at least; the request ends where it says true.
  bool (*is_cancelled)(void *context);
  void *context;
};

/// What became of a request.
enum rapporteur_http_outcome {
  rapporteur_http_answered,
  /// No libcurl is installed.
  rapporteur_http_no_library,
  /// The answer is larger than the limit.
  rapporteur_http_too_large,
  rapporteur_http_timed_out,
  rapporteur_http_cancelled,
  /// The message says why.
  rapporteur_http_failed,
};

/// The answer; `rapporteur_http_free` frees what it points to.
struct rapporteur_http_response {
  enum rapporteur_http_outcome outcome;
  long status;
  unsigned char *bytes;
  size_t count;
  /// The media type, or a null pointer.
  char *content_type;
  /// What libcurl says went wrong, or a null pointer.
  char *message;
};

/// Sends a request and waits for the answer; may be called from several threads.
///
/// libcurl is loaded at the first call and not before: linked in, it would slow down every start of
/// the program, most of which send nothing.
struct rapporteur_http_response
rapporteur_http_send(const struct rapporteur_http_request *request);

/// Frees what a response points to.
void rapporteur_http_free(struct rapporteur_http_response *response);
