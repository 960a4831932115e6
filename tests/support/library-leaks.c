/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sanitizer/lsan_interface.h>

/* What libraries make while they are loaded is not ours to free. When GLib's first table of names
 * is full, which a window with a letter may come to, GLib makes a larger one and lets go of it, as
 * another thread may be reading it still. */
static void
begin (void)
{
  __lsan_disable ();
}

/* Comes before the libraries are initialised. */
__attribute__ ((section (".preinit_array"), used)) static void (*const first) (void) = begin;

/* Comes after them. */
__attribute__ ((constructor)) static void
end (void)
{
  __lsan_enable ();
}
