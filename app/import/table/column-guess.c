/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/table/column-guess.h"

#include <string.h>

#include "import/date.h"
#include "import/signature-line.h"
#include "register/country.h"
#include "register/name-key.h"
#include "register/words.h"

/* So many rows are enough to guess from. */
#define GUESS_ROWS 300
/* A header is not longer, in bytes. */
#define MAX_HEADER 200

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

      role = GPOINTER_TO_UINT (g_hash_table_lookup (get_words ()->roles, folded));
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

static gboolean
is_email (const char *cell)
{
  const char *at = strchr (cell, '@');

  return at != NULL && at != cell && strchr (at, '.') != NULL && strlen (cell) < 320 &&
         strpbrk (cell, " ,;") == NULL;
}

static gboolean
is_link (const char *cell)
{
  return g_str_has_prefix (cell, "http://") || g_str_has_prefix (cell, "https://") ||
         g_str_has_prefix (cell, "www.");
}

static gboolean
is_date (const char *cell)
{
  g_autofree char *date = strlen (cell) >= 8 && g_unichar_isdigit (g_utf8_get_char (cell))
                              ? us_column_read_date (cell)
                              : NULL;

  return date != NULL;
}

static gboolean
is_status (const char *cell)
{
  g_autofree char *nick = us_column_read_choice (US_SIGNATORY_STATUS, cell);

  return nick != NULL;
}

static gboolean
is_role (const char *cell)
{
  return us_signature_line_is_role (cell);
}

static gboolean
is_organisation (const char *cell)
{
  return us_signature_line_is_organisation (cell);
}

static gboolean
is_name (const char *cell)
{
  return g_unichar_isalpha (g_utf8_get_char (cell)) && strlen (cell) < 400;
}

/* What is in a column, the surest first; the last takes what is left. */
static const struct
{
  guint role;
  gboolean (*is) (const char *cell);
  guint percent;
} contents[] = {
  { US_SIGNATORY_EMAIL, is_email, 60 },
  { US_SIGNATORY_LINK, is_link, 60 },
  { US_SIGNATORY_APPROVED_ON, is_date, 70 },
  { US_SIGNATORY_COUNTRY, us_country_is_name, 60 },
  { US_SIGNATORY_STATUS, is_status, 90 },
  { US_SIGNATORY_ROLE, is_role, 70 },
  { US_SIGNATORY_ORGANISATION, is_organisation, 50 },
  { US_SIGNATORY_NAME, is_name, 60 },
};

static gboolean
holds (UsTable *table, guint column, gboolean (*is) (const char *cell), guint percent)
{
  guint n_rows = MIN (us_table_get_n_rows (table), GUESS_ROWS);
  guint filled = 0;
  guint fitting = 0;

  for (guint row = us_table_get_has_header (table) ? 1 : 0; row < n_rows; row++)
    {
      const char *cell = us_table_get_cell (table, row, column);

      filled += *cell != '\0';
      fitting += *cell != '\0' && is (cell);
    }
  return filled > 0 && fitting * 100 >= filled * percent;
}

static gboolean
is_taken (UsTable *table, guint role)
{
  for (guint column = 0; column < us_table_get_n_columns (table); column++)
    if (us_table_get_role (table, column) == role)
      return TRUE;
  return FALSE;
}

/* Labels that changed places: what holds addresses is no name, whatever stands above it. */
static void
right_labels (UsTable *table)
{
  guint n_columns = us_table_get_n_columns (table);

  for (guint column = 0; column < n_columns; column++)
    {
      guint role = us_table_get_role (table, column);

      if (role == US_SIGNATORY_EMAIL || role == US_SIGNATORY_REMARK ||
          role == US_SIGNATORY_APPROVED_BY || role == US_SIGNATORY_MESSAGE ||
          !holds (table, column, is_email, 60))
        continue;
      for (guint other = 0; other < n_columns; other++)
        if (us_table_get_role (table, other) == US_SIGNATORY_EMAIL &&
            !holds (table, other, is_email, 10))
          {
            us_table_set_role (table, column, US_SIGNATORY_EMAIL);
            us_table_set_role (table, other, role);
          }
    }
}

static void
guess_by_content (UsTable *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    for (guint column = 0; column < us_table_get_n_columns (table); column++)
      if (us_table_get_role (table, column) == US_COLUMN_NONE &&
          !is_taken (table, contents[i].role) &&
          !(contents[i].role == US_SIGNATORY_NAME && is_taken (table, US_COLUMN_FIRST_NAME)) &&
          holds (table, column, contents[i].is, contents[i].percent))
        us_table_set_role (table, column, contents[i].role);
  /* Organisations alone are the signatories. */
  if (!is_taken (table, US_SIGNATORY_NAME) && !is_taken (table, US_COLUMN_FAMILY_NAME))
    for (guint column = 0; column < us_table_get_n_columns (table); column++)
      if (us_table_get_role (table, column) == US_SIGNATORY_ORGANISATION)
        us_table_set_role (table, column, US_SIGNATORY_NAME);
}

/**
 * us_column_guess:
 * @table: a table that is read
 *
 * Guesses whether the first row is a header and what the columns mean: by the header in any of the
 * languages, and by what is in them. Of two columns with the same meaning the first has it. One
 * thread at a time.
 */
void
us_column_guess (UsTable *table)
{
  guint found[US_TABLE_COLUMNS_MAX] = { 0 };
  guint n_columns, known = 0;

  g_return_if_fail (table != NULL);

  n_columns = us_table_get_n_columns (table);
  if (us_table_get_n_rows (table) == 0)
    return;
  for (guint column = 0; column < n_columns; column++)
    {
      const char *cell = us_table_get_cell (table, 0, column);

      found[column] = is_email (cell) || us_country_is_name (cell) ? 0 : us_column_find_role (cell);
      known += found[column] > 0;
    }
  us_table_set_has_header (table, known >= 2 || (known == 1 && n_columns <= 2));
  for (guint column = 0; us_table_get_has_header (table) && column < n_columns; column++)
    if (found[column] > 0 && !is_taken (table, found[column]))
      us_table_set_role (table, column, found[column]);
  /* An exported register says itself what it is. */
  if (is_taken (table, US_COLUMN_ID))
    return;
  right_labels (table);
  guess_by_content (table);
}
