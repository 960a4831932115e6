/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <signal.h>
#include <stdlib.h>

static void
trap_cb (int signal)
{
  abort ();
}

/* GLib ends a program by a trap, which libFuzzer knows nothing of: the input would not be kept. */
int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  signal (SIGTRAP, trap_cb);
  return 0;
}
