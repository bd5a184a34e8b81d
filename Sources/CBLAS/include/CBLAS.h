#pragma once
#include <stdbool.h>

/// Loads OpenBLAS, once; says whether it is there.
///
/// It is loaded when the first model is and not before: linked in, it would slow down every start of
/// the program, most of which multiply nothing.
bool rapporteur_blas_load(void);

/// c = scale · a · b (+ c where `accumulate`), all in rows of `..._stride` floats.
///
/// `a` has `rows` × `inner` numbers. `b` has `inner` × `columns`, or `columns` × `inner` where it is
/// `transposed`. `rapporteur_blas_load` must have said true. May be called from several threads.
void rapporteur_multiply(
  const float *a, int a_stride, const float *b, int b_stride, bool transposed, float *c,
  int c_stride, int rows, int columns, int inner, float scale, bool accumulate);
