#define _POSIX_C_SOURCE 200809L
#include "CBLAS.h"

#include <cblas.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

static typeof(cblas_sgemm) *sgemm;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/// Makes OpenBLAS multiply in the same order on every processor that has AVX2, so that an article is
/// read alike everywhere; left alone it chooses another kernel for each make.
///
/// Both variables are read while the library is loaded. Who has set them has decided otherwise.
static void settle(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
    setenv("OPENBLAS_CORETYPE", "Haswell", 0);
  }
#endif
  // The program shares out articles and texts itself, and threads within threads only wait.
  setenv("OPENBLAS_NUM_THREADS", "1", 0);
}

static void load(void) {
  settle();
  void *library = dlopen("libopenblas.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  void (*set_threads)(int) = dlsym(library, "openblas_set_num_threads");
  if (set_threads) set_threads(1);
  sgemm = dlsym(library, "cblas_sgemm");
}

bool rapporteur_blas_load(void) {
  pthread_once(&once, load);
  return sgemm;
}

void rapporteur_multiply(
  const float *a, int a_stride, const float *b, int b_stride, bool transposed, float *c,
  int c_stride, int rows, int columns, int inner, float scale, bool accumulate) {
  sgemm(
    CblasRowMajor, CblasNoTrans, transposed ? CblasTrans : CblasNoTrans, rows, columns, inner, scale,
    a, a_stride, b, b_stride, accumulate ? 1 : 0, c, c_stride);
}
