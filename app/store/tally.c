/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/tally.h"

#include <string.h>

#define TAG "<signatory"
#define STATUS "status=\""
#define CONFIRMED "confirmed\""

/* Whether the tag says that they have confirmed, or nothing, which says the same. */
static gboolean
is_confirmed (const char *tag, gsize length)
{
  const char *status = memmem (tag, length, STATUS, strlen (STATUS));
  gsize left;

  if (status == NULL)
    return TRUE;
  status += strlen (STATUS);
  left = length - (gsize) (status - tag);
  return left >= strlen (CONFIRMED) && memcmp (status, CONFIRMED, strlen (CONFIRMED)) == 0;
}

/**
 * us_tally_signatories:
 * @data: the content of a statement's file
 * @length: bytes of @data
 * @ret_n_signatories: (out): signatories of any status
 * @ret_n_confirmed: (out): those of them who have confirmed
 *
 * Counts without reading the statement, for lists of files: in a file of ours the sign that begins
 * a tag stands nowhere else. Any thread.
 */
void
us_tally_signatories (const char *data, gsize length, guint *ret_n_signatories,
                      guint *ret_n_confirmed)
{
  const char *const end = data + length;

  g_return_if_fail (data != NULL || length == 0);
  g_return_if_fail (ret_n_signatories != NULL && ret_n_confirmed != NULL);

  *ret_n_signatories = *ret_n_confirmed = 0;
  while (data < end && (data = memmem (data, (gsize) (end - data), TAG, strlen (TAG))) != NULL)
    {
      const char *close;

      data += strlen (TAG);
      close = memchr (data, '>', (gsize) (end - data));
      if (close == NULL)
        return;
      /* "<signatories" begins alike. */
      if (!g_ascii_isspace (*data))
        continue;
      (*ret_n_signatories)++;
      if (is_confirmed (data, (gsize) (close - data)))
        (*ret_n_confirmed)++;
      data = close;
    }
}
