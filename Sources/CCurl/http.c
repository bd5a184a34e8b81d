#include "CCurl.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/// The functions of libcurl that are used, by their own names.
static struct {
  typeof(curl_global_init) *global_init;
  typeof(curl_easy_init) *easy_init;
  typeof(curl_easy_setopt) *easy_setopt;
  typeof(curl_easy_perform) *easy_perform;
  typeof(curl_easy_getinfo) *easy_getinfo;
  typeof(curl_easy_strerror) *easy_strerror;
  typeof(curl_easy_cleanup) *easy_cleanup;
  typeof(curl_slist_append) *slist_append;
  typeof(curl_slist_free_all) *slist_free_all;
} curl;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static bool find(void *library) {
  return (curl.global_init = dlsym(library, "curl_global_init"))
    && (curl.easy_init = dlsym(library, "curl_easy_init"))
    && (curl.easy_setopt = dlsym(library, "curl_easy_setopt"))
    && (curl.easy_perform = dlsym(library, "curl_easy_perform"))
    && (curl.easy_getinfo = dlsym(library, "curl_easy_getinfo"))
    && (curl.easy_strerror = dlsym(library, "curl_easy_strerror"))
    && (curl.easy_cleanup = dlsym(library, "curl_easy_cleanup"))
    && (curl.slist_append = dlsym(library, "curl_slist_append"))
    && (curl.slist_free_all = dlsym(library, "curl_slist_free_all"));
}

static void load(void) {
  // The same library in two builds; either may be there without the other.
  static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4"};
  for (size_t index = 0; index < sizeof names / sizeof *names && !is_loaded; index++) {
    void *library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    is_loaded = library && find(library) && curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  }
}

/// An answer while it grows.
struct transfer {
  const struct rapporteur_http_request *request;
  struct rapporteur_http_response *response;
  size_t capacity;
};

static size_t receive(char *bytes, size_t size, size_t count, void *context) {
  struct transfer *transfer = context;
  struct rapporteur_http_response *response = transfer->response;
  size_t length = size * count;
  if (length > transfer->request->byte_limit - response->count) {
    response->outcome = rapporteur_http_too_large;
    return CURL_WRITEFUNC_ERROR;
  }
  if (response->count + length > transfer->capacity) {
    size_t capacity = (response->count + length) * 2;
    unsigned char *grown = realloc(response->bytes, capacity);
    if (!grown) return CURL_WRITEFUNC_ERROR;
    response->bytes = grown;
    transfer->capacity = capacity;
  }
  memcpy(response->bytes + response->count, bytes, length);
  response->count += length;
  return length;
}

static int watch(
  void *context, curl_off_t all_down, curl_off_t down, curl_off_t all_up, curl_off_t up) {
  struct transfer *transfer = context;
  if (!transfer->request->is_cancelled(transfer->request->context)) return 0;
  transfer->response->outcome = rapporteur_http_cancelled;
  return 1;
}

static CURLcode configure(
  CURL *handle, struct transfer *transfer, struct curl_slist *headers, char *message) {
  const struct rapporteur_http_request *request = transfer->request;
  CURLcode code = CURLE_OK;
#define SET(option, value) \
  if (code == CURLE_OK) code = curl.easy_setopt(handle, option, value)
  SET(CURLOPT_ERRORBUFFER, message);
  SET(CURLOPT_URL, request->url);
  // No files, no mail, no shells: neither as asked nor by way of a redirection.
  SET(CURLOPT_PROTOCOLS_STR, "http,https");
  SET(CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  SET(CURLOPT_FOLLOWLOCATION, 1L);
  SET(CURLOPT_MAXREDIRS, 5L);
  SET(CURLOPT_POSTREDIR, (long)CURL_REDIR_POST_ALL);
  SET(CURLOPT_NOSIGNAL, 1L);
  SET(CURLOPT_TIMEOUT_MS, request->time_limit_milliseconds);
  SET(CURLOPT_CONNECTTIMEOUT_MS,
    request->time_limit_milliseconds < 10000 ? request->time_limit_milliseconds : 10000L);
  // Whatever it can unpack; the limit counts the bytes afterwards.
  SET(CURLOPT_ACCEPT_ENCODING, "");
  SET(CURLOPT_USERAGENT, request->user_agent);
  SET(CURLOPT_HTTPHEADER, headers);
  if (request->body) {
    SET(CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_count);
    SET(CURLOPT_POSTFIELDS, request->body);
  }
  SET(CURLOPT_WRITEFUNCTION, receive);
  SET(CURLOPT_WRITEDATA, transfer);
  SET(CURLOPT_XFERINFOFUNCTION, watch);
  SET(CURLOPT_XFERINFODATA, transfer);
  SET(CURLOPT_NOPROGRESS, 0L);
#undef SET
  return code;
}

/// `name: value` added to the headers; the list as it was where there is no memory.
static struct curl_slist *add(struct curl_slist *headers, const char *name, const char *value) {
  size_t length = strlen(name) + strlen(value) + 3;
  char *line = malloc(length);
  if (!line) return headers;
  strcpy(line, name);
  strcat(line, ": ");
  strcat(line, value);
  struct curl_slist *longer = curl.slist_append(headers, line);
  free(line);
  return longer ? longer : headers;
}

struct rapporteur_http_response
rapporteur_http_send(const struct rapporteur_http_request *request) {
  struct rapporteur_http_response response = {.outcome = rapporteur_http_failed};
  pthread_once(&once, load);
  if (!is_loaded) {
    response.outcome = rapporteur_http_no_library;
    return response;
  }
  CURL *handle = curl.easy_init();
  if (!handle) return response;
  struct transfer transfer = {request, &response, 0};
  char message[CURL_ERROR_SIZE] = "";
  struct curl_slist *headers = add(nullptr, "Accept", request->accept);
  if (request->body) headers = add(headers, "Content-Type", request->content_type);
  CURLcode code = configure(handle, &transfer, headers, message);
  if (code == CURLE_OK) code = curl.easy_perform(handle);
  if (code == CURLE_OK) {
    response.outcome = rapporteur_http_answered;
    curl.easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &response.status);
    const char *type = nullptr;
    curl.easy_getinfo(handle, CURLINFO_CONTENT_TYPE, &type);
    if (type) response.content_type = strdup(type);
  } else if (response.outcome == rapporteur_http_failed) {
    if (code == CURLE_OPERATION_TIMEDOUT) response.outcome = rapporteur_http_timed_out;
    response.message = strdup(*message ? message : curl.easy_strerror(code));
  }
  curl.slist_free_all(headers);
  curl.easy_cleanup(handle);
  return response;
}

void rapporteur_http_free(struct rapporteur_http_response *response) {
  free(response->bytes);
  free(response->content_type);
  free(response->message);
  *response = (struct rapporteur_http_response){.outcome = rapporteur_http_failed};
}
