/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/table/table-vcard.h"

#include <string.h>

#include "import/table/table-build.h"

/* What each column is, and the property of the card that fills it. */
static const struct
{
  const char *name;
  guint role;
  guint part; /* of a value whose parts are parted by semicolons, from 1; 0 for all of it */
} columns[] = {
  { "FN", US_SIGNATORY_NAME, 0 },     { "ORG", US_SIGNATORY_ORGANISATION, 1 },
  { "TITLE", US_SIGNATORY_ROLE, 0 },  { "EMAIL", US_SIGNATORY_EMAIL, 0 },
  { "ADR", US_SIGNATORY_COUNTRY, 7 }, { "URL", US_SIGNATORY_LINK, 0 },
};

/* "a\,b" is "a,b"; @part is that before the @part-th semicolon. */
static char *
read_value (const char *value, guint part)
{
  GString *out = g_string_new (NULL);
  guint here = 1;

  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == ';' && part > 0)
        {
          here++;
          continue;
        }
      if (*p == '\\' && p[1] != '\0')
        p++;
      if (part == 0 || here == part)
        g_string_append_c (out, p[-1] == '\\' && p > value && *p == 'n' ? ' ' : *p);
    }
  return g_string_free (out, FALSE);
}

static void
take_line (const char *line, char *cells[G_N_ELEMENTS (columns)])
{
  const char *colon = strchr (line, ':');
  /* "item1.EMAIL;TYPE=work:…" */
  const char *dot = memchr (line, '.', strcspn (line, ":;"));
  const char *name = dot != NULL ? dot + 1 : line;
  gsize length = strcspn (name, ":;");

  if (colon == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (strlen (columns[i].name) == length &&
        g_ascii_strncasecmp (columns[i].name, name, length) == 0 && cells[i] == NULL)
      cells[i] = read_value (colon + 1, columns[i].part);
}

static gboolean
end_card (UsTable *table, char *cells[G_N_ELEMENTS (columns)], GError **error)
{
  if (!us_table_begin_row (table, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      us_table_add_cell (table, cells[i] != NULL ? cells[i] : "", -1);
      g_clear_pointer (&cells[i], g_free);
    }
  us_table_end_row (table);
  return TRUE;
}

/**
 * us_table_vcard_recognises:
 * @text: valid UTF-8
 *
 * Tells whether a text is a list of vCards. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_table_vcard_recognises (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return g_ascii_strncasecmp (text + strspn (text, " \t\r\n"), "BEGIN:VCARD", 11) == 0;
}

/**
 * us_table_vcard_read:
 * @text: valid UTF-8
 * @table: the table that grows
 * @cancellable: (nullable): stops it
 * @error: %US_ERROR_TOO_BIG, %G_IO_ERROR_CANCELLED
 *
 * Reads vCards: a row for each. Any thread.
 *
 * Returns: whether it came to the end
 */
gboolean
us_table_vcard_read (const char *text, UsTable *table, GCancellable *cancellable, GError **error)
{
  char *cells[G_N_ELEMENTS (columns)] = { NULL };
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean done = TRUE;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  for (const char *p = text; done && *p != '\0';)
    {
      gsize length = strcspn (p, "\r\n");

      g_string_append_len (line, p, (gssize) length);
      p += length;
      p += *p == '\r';
      p += *p == '\n';
      /* A line that begins with a space goes on with the one before. */
      if (*p == ' ' || *p == '\t')
        {
          p++;
          continue;
        }
      if (g_ascii_strcasecmp (line->str, "END:VCARD") == 0)
        done = end_card (table, cells, error) &&
               !g_cancellable_set_error_if_cancelled (cancellable, error);
      else
        take_line (line->str, cells);
      g_string_truncate (line, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_free (cells[i]);
      if (i < us_table_get_n_columns (table))
        us_table_set_role (table, i, columns[i].role);
    }
  return done;
}
