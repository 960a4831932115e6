/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/memory.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void
say (const char *words)
{
  gssize written = write (STDERR_FILENO, words, strlen (words));

  /* There is nobody else to tell. */
  (void) written;
}

static void
logged_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer user_data)
{
  if ((level & G_LOG_LEVEL_ERROR) == 0)
    {
      g_log_default_handler (domain, level, message, user_data);
      return;
    }
  say (message);
  say ("\n");
  abort ();
}

/**
 * us_memory_watch:
 *
 * Lets the program end at once when there is no memory. GLib has a last word then for which it
 * wants some, and may wait for itself for ever. What is not saved is in the journal. Before any
 * thread is started.
 */
void
us_memory_watch (void)
{
  g_log_set_default_handler (logged_cb, NULL);
}
