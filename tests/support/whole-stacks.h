/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* For programs that use GTK's list of recent files, which leaks a time: leaks.supp forgives it, and
 * only a whole stack shows that it is that one. Slow, so only where it is needed. */
const char *__asan_default_options (void);

const char *
__asan_default_options (void)
{
  /* What is forgiven stands near the top. */
  return "fast_unwind_on_malloc=0:malloc_context_size=12";
}
