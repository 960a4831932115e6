/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register/collation.h"

#include "model/icu.h"

#include <string.h>
#include <unicode/ustring.h>

/* Longer texts are told apart by what stands before this, in UTF-16 units. */
#define MAX_TEXT 4096

struct _UsCollation
{
  UCollator *collator; /* NULL where ICU has no data at all: bytes are compared then */
  UChar *wide;
};

/**
 * us_collation_new:
 * @language: the code of a language; what is none, or empty, gives the order of no language
 *
 * Opens the order of letters of a language; numbers in names count as numbers. Any thread, and then
 * one thread at a time.
 *
 * Returns: (transfer full): the order
 */
UsCollation *
us_collation_new (const char *language)
{
  UsCollation *self;
  UErrorCode error = U_ZERO_ERROR;

  g_return_val_if_fail (language, NULL);

  self = g_new0 (UsCollation, 1);
  self->wide = g_new (UChar, MAX_TEXT);
  self->collator = us_icu ()->ucol_open (*language != '\0' ? language : "root", &error);
  if (U_FAILURE (error))
    self->collator = NULL;
  error = U_ZERO_ERROR;
  if (self->collator)
    us_icu ()->ucol_setAttribute (self->collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &error);
  return self;
}

/**
 * us_collation_free:
 * @self: (transfer full): an order
 *
 * Frees it. Any thread.
 */
void
us_collation_free (UsCollation *self)
{
  g_return_if_fail (self);

  g_clear_pointer (&self->collator, us_icu ()->ucol_close);
  g_free (self->wide);
  g_free (self);
}

static int32_t
widen (UsCollation *self, const char *text)
{
  UErrorCode error = U_ZERO_ERROR;
  int32_t length = 0;

  /* An overflow leaves what has fitted. */
  u_strFromUTF8WithSub (self->wide, MAX_TEXT, &length, text, -1, 0xfffd, NULL, &error);
  return MIN (length, MAX_TEXT);
}

/**
 * us_collation_append_key:
 * @self: an order
 * @keys: where the key goes behind what is there; memcmp() compares it, and it ends in a NUL that
 *   comes before all that a longer key would have
 * @text: a text, valid UTF-8
 *
 * Appends the key of a text. One thread at a time.
 */
void
us_collation_append_key (UsCollation *self, GString *keys, const char *text)
{
  gsize start;
  int32_t length, needed;

  g_return_if_fail (self);
  g_return_if_fail (keys);
  g_return_if_fail (text);

  start = keys->len;
  if (!self->collator)
    {
      g_string_append_len (keys, text, (gssize) strlen (text) + 1);
      return;
    }
  length = widen (self, text);
  g_string_set_size (keys, start + (gsize) length * 4 + 16);
  needed = us_icu ()->ucol_getSortKey (self->collator, self->wide, length,
                                       (guint8 *) keys->str + start, (int32_t) (keys->len - start));
  if ((gsize) needed > keys->len - start)
    {
      g_string_set_size (keys, start + (gsize) needed);
      us_icu ()->ucol_getSortKey (self->collator, self->wide, length, (guint8 *) keys->str + start,
                                  needed);
    }
  g_string_set_size (keys, start + (gsize) needed);
}

/**
 * us_collation_compare:
 * @self: an order
 * @a: a text, valid UTF-8
 * @b: another
 *
 * Compares two texts. One thread at a time.
 *
 * Returns: below 0, 0 or above 0
 */
int
us_collation_compare (UsCollation *self, const char *a, const char *b)
{
  UErrorCode error = U_ZERO_ERROR;

  g_return_val_if_fail (self, 0);
  g_return_val_if_fail (a && b, 0);

  if (!self->collator)
    return strcmp (a, b);
  return us_icu ()->ucol_strcollUTF8 (self->collator, a, -1, b, -1, &error);
}
