/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/table/column-words.h"

#include <string.h>

#include "import/date.h"
#include "register/name-key.h"
#include "register/words.h"

/* A header is not longer, in bytes. */
#define MAX_HEADER 200
/* In so many lines, titles above them among these, the columns are named. */
#define FIRST_LINES 5

typedef struct
{
  GHashTable *roles;      /* folded header to role */
  GHashTable *choices[3]; /* folded cell to nick: status, kind, listing */
} Words;

static const struct
{
  const char *name;
  guint role;
} roles[] = {
  { "kind", US_SIGNATORY_KIND },
  { "status", US_SIGNATORY_STATUS },
  { "group", US_SIGNATORY_GROUP },
  { "name", US_SIGNATORY_NAME },
  { "first", US_COLUMN_FIRST_NAME },
  { "family", US_COLUMN_FAMILY_NAME },
  { "sort", US_SIGNATORY_SORT },
  { "person", US_SIGNATORY_PERSON },
  { "role", US_SIGNATORY_ROLE },
  { "organisation", US_SIGNATORY_ORGANISATION },
  { "country", US_SIGNATORY_COUNTRY },
  { "note", US_SIGNATORY_NOTE },
  { "link", US_SIGNATORY_LINK },
  { "email", US_SIGNATORY_EMAIL },
  { "remark", US_SIGNATORY_REMARK },
  { "approved-by", US_SIGNATORY_APPROVED_BY },
  { "approved-on", US_SIGNATORY_APPROVED_ON },
  { "message", US_SIGNATORY_MESSAGE },
  { "listing", US_SIGNATORY_LISTING },
  { "agreed-to", US_SIGNATORY_AGREED_TO },
  { "id", US_COLUMN_ID },
};

static const struct
{
  const char *group;
  guint property;
} choices[] = { { "status", US_SIGNATORY_STATUS },
                { "kind", US_SIGNATORY_KIND },
                { "listing", US_SIGNATORY_LISTING } };

static void
add_words (GHashTable *table, GKeyFile *file, const char *group, const char *key, gpointer value)
{
  g_auto (GStrv) words = g_key_file_get_string_list (file, group, key, NULL, NULL);

  for (char **word = words; word && *word; word++)
    g_hash_table_insert (table, us_name_fold (*word, -1), value);
}

static const Words *
get_words (void)
{
  static gsize loaded = 0;
  static Words words;

  if (g_once_init_enter (&loaded))
    {
      g_autoptr (GKeyFile) file = us_words_load ("columns.ini");

      words.roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
        add_words (words.roles, file, "columns", roles[i].name, GUINT_TO_POINTER (roles[i].role));
      for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
        {
          g_auto (GStrv) nicks = g_key_file_get_keys (file, choices[i].group, NULL, NULL);

          words.choices[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
          for (char **nick = nicks; nick && *nick; nick++)
            add_words (words.choices[i], file, choices[i].group, *nick, g_strdup (*nick));
        }
      g_once_init_leave (&loaded, 1);
    }
  return &words;
}

static guint
look_up (const char *folded)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (get_words ()->roles, folded));
}

/**
 * us_column_is_label:
 * @cell: what may stand above a column
 *
 * Tells a label from somebody's name: "Organisation", but not "Organisation of Rural Women", for
 * which us_column_find_role() has a role as well. Any thread.
 *
 * Returns: whether the whole cell is a label in any of the languages
 */
gboolean
us_column_is_label (const char *cell)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (cell != NULL, FALSE);

  if (strlen (cell) > MAX_HEADER)
    return FALSE;
  folded = us_name_fold (cell, -1);
  return look_up (folded) > 0;
}

/**
 * us_column_find_role:
 * @header: what stands above a column
 *
 * Finds what a column means by its header, in any of the languages. A longer header is known by its
 * first words: "Country of residence". Any thread.
 *
 * Returns: a #UsSignatoryProperty or one of US_COLUMN_NONE and its sisters
 */
guint
us_column_find_role (const char *header)
{
  g_autofree char *folded = NULL;
  guint role = 0;

  g_return_val_if_fail (header != NULL, US_COLUMN_NONE);

  if (strlen (header) > MAX_HEADER)
    return US_COLUMN_NONE;
  folded = us_name_fold (header, -1);
  while (*folded != '\0')
    {
      char *space;

      role = look_up (folded);
      space = strrchr (folded, ' ');
      if (role > 0 || space == NULL)
        break;
      *space = '\0';
    }
  return role;
}

/**
 * us_column_read_choice:
 * @property: US_SIGNATORY_STATUS, US_SIGNATORY_KIND or US_SIGNATORY_LISTING
 * @cell: what somebody has answered: "Yes", "Oui, nous signons"
 *
 * Reads a choice in any of the languages. Any thread.
 *
 * Returns: (transfer full) (nullable): its nick; %NULL when it is not clear
 */
char *
us_column_read_choice (guint property, const char *cell)
{
  g_autofree char *folded = NULL;
  GHashTable *table = NULL;

  g_return_val_if_fail (cell != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i].property == property)
      table = get_words ()->choices[i];
  g_return_val_if_fail (table != NULL, NULL);
  if (strlen (cell) > MAX_HEADER)
    return NULL;
  folded = us_name_fold (cell, -1);
  while (*folded != '\0')
    {
      const char *nick = g_hash_table_lookup (table, folded);
      char *space = strrchr (folded, ' ');

      if (nick != NULL)
        return g_strdup (nick);
      if (space == NULL)
        break;
      *space = '\0';
    }
  return NULL;
}

/**
 * us_column_read_date:
 * @cell: a date, perhaps with a time behind it
 *
 * Reads a date. Any thread.
 *
 * Returns: (transfer full) (nullable): ISO 8601; %NULL when it is no date
 */
char *
us_column_read_date (const char *cell)
{
  static const UsField date = { "", "", US_FIELD_DATE, 0, NULL };
  g_auto (UsDateMatch) match = { 0 };
  g_autofree char *day = NULL;

  g_return_val_if_fail (cell != NULL, NULL);

  if (strlen (cell) > MAX_HEADER || *cell == '\0')
    return NULL;
  day = g_strndup (cell, strcspn (cell, " T"));
  if (us_field_check (&date, day, NULL))
    return g_steal_pointer (&day);
  if (us_date_find (cell, us_phrases_get (NULL), &match))
    return g_strdup (match.iso);
  return NULL;
}

static gunichar
find_separator (const char *line)
{
  static const char *const separators[] = { "\t", ";", ",", "|" };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      g_auto (GStrv) cells = g_strsplit (line, separators[i], US_TABLE_COLUMNS_MAX);
      guint known = 0;

      for (char **cell = cells; *cell != NULL; cell++)
        known += us_column_find_role (*cell) != US_COLUMN_NONE;
      if (known >= 2 && known * 2 >= g_strv_length (cells))
        return (guchar) *separators[i];
    }
  return 0;
}

static gboolean
is_one_cell (const char *line)
{
  return strpbrk (line, "\t;,|") == NULL || (*line == '"' && g_str_has_suffix (line, "\""));
}

/**
 * us_column_guess_separator:
 * @text: valid UTF-8
 *
 * Finds what parts the cells of a table by its first lines alone, where one of them says what the
 * columns are: a title may stand above it, and the other rows may be as long as they like. Any
 * thread.
 *
 * Returns: a separator; 0 where no line of these is one of headers
 */
gunichar
us_column_guess_separator (const char *text)
{
  gunichar separator = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (guint i = 0; i < FIRST_LINES && separator == 0 && *text != '\0'; i++)
    {
      const gsize length = strcspn (text, "\r\n");
      g_autofree char *line = g_strndup (text, MIN (length, US_TABLE_COLUMNS_MAX * MAX_HEADER));

      separator = find_separator (line);
      if (separator == 0 && !is_one_cell (line))
        break;
      text += length;
      text += strspn (text, "\r\n");
    }
  return separator;
}
