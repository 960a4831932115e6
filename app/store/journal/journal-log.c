/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/journal/journal-log.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

struct _UsJournalLog
{
  int descriptor;
  GByteArray *waiting;
  gsize written;
  gint64 time;      /* when something was changed last before this log, or 0 */
  gboolean changes; /* whether something was changed in it */
};

/* The time of a log is not when the program started again, but when people wrote last. */
static void
keep_time (UsJournalLog *self)
{
  const struct timespec times[] = { { .tv_nsec = UTIME_OMIT }, { .tv_sec = self->time } };

  if (!self->changes && self->time != 0)
    futimens (self->descriptor, times);
}

/**
 * us_journal_log_new:
 * @folder: where to
 * @number: of the generation
 *
 * Begins a log. Main thread only.
 *
 * Returns: (transfer full) (nullable): the log; %NULL with errno set
 */
UsJournalLog *
us_journal_log_new (UsJournalFolder *folder, guint number)
{
  UsJournalLog *self;
  int descriptor;

  g_return_val_if_fail (folder != NULL, NULL);

  descriptor = us_journal_folder_create (folder, "log", number);
  if (descriptor < 0)
    return NULL;
  self = g_new0 (UsJournalLog, 1);
  self->descriptor = descriptor;
  self->waiting = g_byte_array_new ();
  self->time = us_journal_folder_get_time (folder, number - 1);
  return self;
}

/**
 * us_journal_log_free:
 * @self: (transfer full): a log
 *
 * Closes a log; what was not written is lost. Main thread only.
 */
void
us_journal_log_free (UsJournalLog *self)
{
  g_return_if_fail (self != NULL);

  close (self->descriptor);
  g_byte_array_unref (self->waiting);
  g_free (self);
}

/**
 * us_journal_log_append:
 * @self: a log
 * @kind: what the record is
 * @payload: of the type of the kind; a floating reference is taken
 *
 * Adds a record to what is to be written. Main thread only.
 */
void
us_journal_log_append (UsJournalLog *self, UsJournalKind kind, GVariant *payload)
{
  g_return_if_fail (self != NULL && payload != NULL);

  us_journal_record_append (self->waiting, kind, payload);
  self->changes = self->changes || kind == US_JOURNAL_CHANGE;
}

/**
 * us_journal_log_write:
 * @self: a log
 *
 * Gives what waits to the system, which keeps it when the program ends. Main thread only.
 *
 * Returns: %FALSE with errno set when something still waits
 */
gboolean
us_journal_log_write (UsJournalLog *self)
{
  gsize done = 0;
  int problem = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  while (done < self->waiting->len && problem == 0)
    {
      gssize written =
          write (self->descriptor, self->waiting->data + done, self->waiting->len - done);

      if (written > 0)
        done += (gsize) written;
      else if (written == 0 || errno != EINTR)
        problem = written == 0 ? EIO : errno;
    }
  self->written += done;
  if (done > 0)
    g_byte_array_remove_range (self->waiting, 0, (guint) done);
  keep_time (self);
  errno = problem;
  return problem == 0;
}

/**
 * us_journal_log_get_waiting:
 * @self: a log
 *
 * Main thread only.
 *
 * Returns: how many bytes wait to be written
 */
gsize
us_journal_log_get_waiting (UsJournalLog *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->waiting->len;
}

/**
 * us_journal_log_get_size:
 * @self: a log
 *
 * Main thread only.
 *
 * Returns: how many bytes were written
 */
gsize
us_journal_log_get_size (UsJournalLog *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->written;
}

/**
 * us_journal_log_get_descriptor:
 * @self: a log
 *
 * Main thread only.
 *
 * Returns: its descriptor, for as long as the log lives
 */
int
us_journal_log_get_descriptor (UsJournalLog *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->descriptor;
}
