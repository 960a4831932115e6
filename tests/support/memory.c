/* SPDX-License-Identifier: GPL-3.0-or-later */

/* No memory from some moment on, or only then: LD_PRELOAD, and US_MEMORY_FAIL with the number of
 * the request; US_MEMORY_STICKY for all after it too. US_MEMORY_COUNT writes how many there were.
 */
#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* What the C library has them under as well. */
void *__libc_malloc (size_t size);
void *__libc_calloc (size_t n, size_t size);
void *__libc_realloc (void *old, size_t size);
void *malloc (size_t size);
void *calloc (size_t n, size_t size);
void *realloc (void *old, size_t size);

static atomic_long count;
static long limit;
static int sticky;

__attribute__ ((constructor)) static void
begin (void)
{
  const char *number = getenv ("US_MEMORY_FAIL");

  sticky = getenv ("US_MEMORY_STICKY") != NULL;
  limit = number != NULL ? atol (number) : 0;
  atomic_store (&count, 0);
}

__attribute__ ((destructor)) static void
end (void)
{
  const char *file = getenv ("US_MEMORY_COUNT");
  FILE *out = file != NULL ? fopen (file, "w") : NULL;

  if (out == NULL)
    return;
  fprintf (out, "%ld\n", atomic_load (&count));
  fclose (out);
}

static int
fails (void)
{
  const long number = atomic_fetch_add (&count, 1) + 1;

  return limit > 0 && (sticky ? number >= limit : number == limit);
}

void *
malloc (size_t size)
{
  if (!fails ())
    return __libc_malloc (size);
  errno = ENOMEM;
  return NULL;
}

void *
calloc (size_t n, size_t size)
{
  if (!fails ())
    return __libc_calloc (n, size);
  errno = ENOMEM;
  return NULL;
}

void *
realloc (void *old, size_t size)
{
  if (!fails ())
    return __libc_realloc (old, size);
  errno = ENOMEM;
  return NULL;
}
