/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/table/table-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/encoding.h"
#include "import/table/column-guess.h"
#include "import/table/column-words.h"
#include "import/table/table-build.h"
#include "import/table/table-delimited.h"
#include "import/table/table-html.h"
#include "import/table/table-lines.h"
#include "import/table/table-office.h"
#include "import/table/table-vcard.h"
#include "model/error.h"

/* Enough to see what a file is, in bytes. */
#define LOOK_BYTES 4096

typedef struct
{
  const UsTableHint *hint;
  UsTableProgress progress;
  gpointer user_data;
  GCancellable *cancellable;
} Reading;

static const char *
name_separator (gunichar separator)
{
  switch (separator)
    {
    case '\t':
      return _ ("parted by tabs");
    case ';':
      return _ ("parted by semicolons");
    case '|':
      return _ ("parted by bars");
    default:
      return _ ("parted by commas");
    }
}

/* "Jane Roe, Director, River Trust" has commas as often as a table, and "Rain; Wells; Mist" has
 * semicolons: there is a space behind each. */
static gboolean
are_sentences (const char *text, char separator)
{
  const char separators[] = { separator, '\0' };
  guint all = 0;
  guint spaced = 0;
  g_autofree char *first = g_strndup (text, strcspn (text, "\r\n"));
  g_auto (GStrv) cells = g_strsplit (first, separators, -1);

  for (guint i = 0; cells[i] != NULL; i++)
    if (us_column_find_role (cells[i]) != US_COLUMN_NONE)
      return FALSE;
  for (const char *p = text; *p != '\0' && p - text < 16 * LOOK_BYTES; p++)
    {
      all += *p == separator;
      spaced += p[0] == separator && p[1] == ' ';
      if (*p == '"')
        return FALSE;
    }
  return spaced * 10 >= all * 9;
}

static gboolean
read_text (const Reading *self, UsTable *table, const char *text, const char *encoding,
           GError **error)
{
  gunichar separator = self->hint->separator;

  if (separator == 0 && us_table_vcard_recognises (text))
    {
      us_table_set_format (table, "vcard");
      /* translators: how a list was read; %s is an encoding, such as UTF-8 */
      us_table_take_description (table, g_strdup_printf (_ ("Address cards, %s"), encoding));
      return us_table_vcard_read (text, table, self->cancellable, error);
    }
  if (separator == 0 && us_table_html_recognises (text))
    {
      us_table_set_format (table, "html");
      us_table_take_description (table, g_strdup (_ ("Table of a web page")));
      return us_table_html_read (text, table, self->cancellable, error);
    }
  if (separator == 0 && g_str_has_prefix (text, "<?xml"))
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_UNKNOWN_FORMAT,
                           _ ("This is a file for programs, and no list of names. Save the "
                              "spreadsheet in another format, such as ODS or CSV."));
      return FALSE;
    }
  if (separator == 0)
    {
      separator = us_table_delimited_guess (text);
      if ((separator == ',' || separator == ';') && are_sentences (text, (char) separator))
        separator = 0;
    }
  if (separator == 0)
    separator = us_column_guess_separator (text);
  if (separator == 0)
    {
      us_table_set_format (table, "lines");
      /* translators: how a list was read; %s is an encoding, such as UTF-8 */
      us_table_take_description (table,
                                 g_strdup_printf (_ ("One name on each line, %s"), encoding));
      return us_table_lines_read (text, table, self->cancellable, error);
    }
  us_table_set_format (table, "csv");
  /* translators: how a table was read; the first %s is "parted by commas", the second an encoding,
   * such as UTF-8 */
  us_table_take_description (
      table, g_strdup_printf (_ ("Table %s, %s"), name_separator (separator), encoding));
  return us_table_delimited_read (text, separator, table, self->progress, self->user_data,
                                  self->cancellable, error);
}

static gboolean
read_bytes (const Reading *self, UsTable *table, GBytes *bytes, GError **error)
{
  g_autofree char *encoding = NULL;
  g_autofree char *text = NULL;

  if (g_bytes_get_size (bytes) > 4 && memcmp (g_bytes_get_data (bytes, NULL), "PK\3\4", 4) == 0)
    return us_table_office_read (bytes, table, self->cancellable, error);
  text = self->hint->encoding != NULL ? us_encoding_convert (bytes, self->hint->encoding, error)
                                      : us_encoding_decode (bytes, &encoding, error);
  if (text == NULL)
    return FALSE;
  return read_text (self, table, text, encoding != NULL ? encoding : self->hint->encoding, error);
}

/**
 * us_table_read:
 * @bytes: a file or what was on the clipboard
 * @hint: (nullable): what is known of it
 * @progress: (nullable): called now and then, in this thread
 * @user_data: for @progress
 * @cancellable: (nullable): stops it
 * @error: %US_ERROR_EMPTY, %US_ERROR_ENCODING, %US_ERROR_TOO_BIG, %US_ERROR_DAMAGED,
 *   %US_ERROR_UNKNOWN_FORMAT, %G_IO_ERROR_CANCELLED
 *
 * Reads a list of signatories: lines of names, CSV, TSV, a spreadsheet's clipboard, a table of a
 * web page, address cards, XLSX, ODS, and guesses what its columns mean. Any thread.
 *
 * Returns: (transfer full): a table with a row at least; %NULL on failure
 */
UsTable *
us_table_read (GBytes *bytes, const UsTableHint *hint, UsTableProgress progress, gpointer user_data,
               GCancellable *cancellable, GError **error)
{
  static const UsTableHint nothing = { NULL, NULL, NULL, 0 };
  Reading self = { hint != NULL ? hint : &nothing, progress, user_data, cancellable };
  g_autoptr (UsTable) table = us_table_new ();

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!read_bytes (&self, table, bytes, error))
    return NULL;
  us_table_finish (table);
  if (us_table_get_n_rows (table) == 0)
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_EMPTY, _ ("There is nobody in this list."));
      return NULL;
    }
  if (us_table_get_role (table, 0) == US_COLUMN_NONE)
    us_column_guess (table);
  return g_steal_pointer (&table);
}
