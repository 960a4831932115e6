/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/table/column-guess.h"

#include "table-internal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/signature-kind.h"
#include "import/table/column-words.h"
#include "register/country.h"

/* So many rows are enough to guess from. */
#define GUESS_ROWS 300
/* So many may stand above the labels. */
#define TITLE_ROWS 5
/* So many rows show that the first one is unlike the others. */
#define MIN_LABELLED 4
#define MIN_REPEATING 20

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
  { US_SIGNATORY_ROLE, us_signature_kind_is_role, 70 },
  { US_SIGNATORY_ORGANISATION, us_signature_kind_is_organisation, 50 },
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

/* Where anything may stand, addresses and countries too. */
static gboolean
is_free (guint role)
{
  return role == US_SIGNATORY_REMARK || role == US_SIGNATORY_APPROVED_BY ||
         role == US_SIGNATORY_MESSAGE || role == US_SIGNATORY_GROUP || role == US_SIGNATORY_NOTE;
}

/* What is to be known of how a table was read. */
static void
remark (UsTable *table, const char *what)
{
  if (*us_table_get_description (table) != '\0')
    us_table_take_description (
        table,
        /* translators: the first %s says how a table was read: "Table parted by commas, UTF-8", the
         * second what was unusual: "labels that stand above the wrong columns were exchanged" */
        g_strdup_printf (_ ("%s; %s"), us_table_get_description (table), what));
}

/* Labels that changed places: what holds addresses is no name, whatever stands above it. */
static gboolean
right_label (UsTable *table, guint role, gboolean (*is) (const char *cell))
{
  const guint n_columns = us_table_get_n_columns (table);

  for (guint column = 0; column < n_columns; column++)
    {
      const guint said = us_table_get_role (table, column);

      if (said == role || is_free (said) || !holds (table, column, is, 60))
        continue;
      for (guint other = 0; other < n_columns; other++)
        if (us_table_get_role (table, other) == role && !holds (table, other, is, 10))
          {
            us_table_set_role (table, column, role);
            us_table_set_role (table, other, said);
            return TRUE;
          }
    }
  return FALSE;
}

static void
right_labels (UsTable *table)
{
  gboolean righted = right_label (table, US_SIGNATORY_EMAIL, is_email);

  righted = right_label (table, US_SIGNATORY_COUNTRY, us_country_is_name) || righted;
  if (righted)
    remark (table, _ ("labels that stand above the wrong columns were exchanged"));
}

/* Whether columns hold the names of people, or organisations and who signs for them: a column of
 * towns beside them has none. */
static gboolean
has_names (UsTable *table)
{
  return is_taken (table, US_COLUMN_FIRST_NAME) ||
         (is_taken (table, US_SIGNATORY_PERSON) && is_taken (table, US_SIGNATORY_ORGANISATION));
}

/* The same few words again and again are no names: parties, towns, kinds. */
static gboolean
repeats (UsTable *table, guint column)
{
  const guint n_rows = MIN (us_table_get_n_rows (table), GUESS_ROWS);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint filled = 0;

  for (guint row = 1; row < n_rows; row++)
    {
      const char *cell = us_table_get_cell (table, row, column);

      if (*cell == '\0')
        continue;
      filled++;
      g_hash_table_add (seen, (gpointer) cell);
    }
  return filled >= MIN_REPEATING && g_hash_table_size (seen) * 4 < filled;
}

static gboolean
is_of_names (guint role)
{
  return role == US_SIGNATORY_NAME || role == US_SIGNATORY_ORGANISATION ||
         role == US_SIGNATORY_PERSON;
}

/* Behind the last label, where few rows have anything: they have a separator too many, and what
 * stands there has slipped out of its column. */
static gboolean
is_behind_labels (UsTable *table, guint column)
{
  const guint n_rows = MIN (us_table_get_n_rows (table), GUESS_ROWS);
  guint filled = 0;

  if (!us_table_get_has_header (table) ||
      column < g_array_index (table->rows, UsTableRow, 0).n_cells)
    return FALSE;
  for (guint row = 1; row < n_rows; row++)
    filled += *us_table_get_cell (table, row, column) != '\0';
  return filled * 2 < n_rows;
}

/* What is labelled as something else is nobody's name, even where another column is that already;
 * nor are the towns of organisations. */
static gboolean
may_be_name (UsTable *table, guint column, const guint *found)
{
  for (guint i = 0; i < us_table_get_n_columns (table); i++)
    if (found[i] == US_SIGNATORY_ORGANISATION &&
        !holds (table, column, us_signature_kind_is_person, 60))
      return FALSE;
  return found[column] == 0 && !has_names (table);
}

static void
guess_by_content (UsTable *table, const guint *found)
{
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    for (guint column = 0; column < us_table_get_n_columns (table); column++)
      if (us_table_get_role (table, column) == US_COLUMN_NONE &&
          !is_taken (table, contents[i].role) && !is_behind_labels (table, column) &&
          (contents[i].role != US_SIGNATORY_NAME || may_be_name (table, column, found)) &&
          holds (table, column, contents[i].is, contents[i].percent) &&
          !(is_of_names (contents[i].role) && repeats (table, column)))
        us_table_set_role (table, column, contents[i].role);
  /* Organisations alone are the signatories. */
  if (!is_taken (table, US_SIGNATORY_NAME) && !is_taken (table, US_COLUMN_FAMILY_NAME))
    for (guint column = 0; column < us_table_get_n_columns (table); column++)
      if (us_table_get_role (table, column) == US_SIGNATORY_ORGANISATION)
        us_table_set_role (table, column, US_SIGNATORY_NAME);
}

/* Rows that go beyond the labels, when few do. */
static void
note_ragged (UsTable *table)
{
  const guint width = g_array_index (table->rows, UsTableRow, 0).n_cells;
  guint n_longer = 0;

  for (guint i = 1; i < table->rows->len; i++)
    n_longer += g_array_index (table->rows, UsTableRow, i).n_cells > width;
  if (n_longer * 2 >= table->rows->len)
    return;
  for (guint i = 1; i < table->rows->len; i++)
    if (g_array_index (table->rows, UsTableRow, i).n_cells > width)
      g_array_index (table->rows, UsTableRow, i).problems |= US_TABLE_RAGGED;
}

/* What the labels of a row mean, in @ret_found, and how many mean something. */
static guint
find_labels (UsTable *table, guint row, guint *ret_found)
{
  guint n_known = 0;

  for (guint column = 0; column < us_table_get_n_columns (table); column++)
    {
      const char *cell = us_table_get_cell (table, row, column);

      ret_found[column] =
          is_email (cell) || us_country_is_name (cell) ? 0 : us_column_find_role (cell);
      n_known += ret_found[column] > 0;
    }
  return n_known;
}

/* Above two columns: "Organisation", "Name (as printed)", not "Organisation of Rural Women". */
static gboolean
is_label_alone (UsTable *table, const guint *found)
{
  const guint column = found[0] > 0 ? 0 : 1;

  return found[column] == US_SIGNATORY_NAME || found[column] == US_SIGNATORY_EMAIL ||
         us_column_is_label (us_table_get_cell (table, 0, column));
}

/* "Signatories, March 2026" above the labels is nobody's name. */
static void
leave_titles_out (UsTable *table)
{
  guint found[US_TABLE_COLUMNS_MAX];

  for (guint row = 0; row < MIN (table->rows->len, TITLE_ROWS); row++)
    {
      if (find_labels (table, row, found) >= 2)
        {
          if (row == 0)
            return;
          g_array_remove_range (table->rows, 0, row);
          remark (table, _ ("what stands above the labels was left out"));
          return;
        }
      if (g_array_index (table->rows, UsTableRow, row).n_cells > 1)
        return;
    }
}

/* Words without a capital letter: "mp_name", "universidad". */
static gboolean
is_in_small_letters (const char *cell)
{
  gboolean small = FALSE;

  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (g_unichar_isupper (c) || g_unichar_isdigit (c) || c == '@')
        return FALSE;
      small |= g_unichar_islower (c);
    }
  return small;
}

static gboolean
is_row_in_small_letters (UsTable *table, guint row)
{
  for (guint column = 0; column < us_table_get_n_columns (table); column++)
    if (!is_in_small_letters (us_table_get_cell (table, row, column)))
      return FALSE;
  return TRUE;
}

/* Whether the first row has small letters only, as labels of programs have, and hardly another. */
static gboolean
has_small_labels (UsTable *table)
{
  const guint n_rows = MIN (us_table_get_n_rows (table), GUESS_ROWS);
  guint others = 0;

  if (us_table_get_n_columns (table) < 2 || n_rows < MIN_LABELLED ||
      !is_row_in_small_letters (table, 0))
    return FALSE;
  for (guint row = 1; row < n_rows; row++)
    others += is_row_in_small_letters (table, row);
  return others * 20 <= n_rows;
}

/* As the header says it; of two that say the same the first is right. */
static void
take_labels (UsTable *table, const guint *found)
{
  gboolean twice = FALSE;

  for (guint column = 0; column < us_table_get_n_columns (table); column++)
    if (found[column] > 0 && !is_taken (table, found[column]))
      us_table_set_role (table, column, found[column]);
    else
      twice = twice || found[column] > 0;
  if (twice)
    remark (table, _ ("of columns with the same label the first was taken"));
}

/**
 * us_column_guess:
 * @table: a table that is read
 *
 * Guesses whether the first row is a header and what the columns mean: by the header in any of the
 * languages, and by what is in them. A title above the header is left out. Of two columns with the
 * same meaning the first has it. One thread at a time.
 */
void
us_column_guess (UsTable *table)
{
  guint found[US_TABLE_COLUMNS_MAX] = { 0 };
  guint known;

  g_return_if_fail (table != NULL);

  if (us_table_get_n_rows (table) == 0)
    return;
  leave_titles_out (table);
  known = find_labels (table, 0, found);
  us_table_set_has_header (table, known >= 2 || has_small_labels (table) ||
                                      (known == 1 && us_table_get_n_columns (table) <= 2 &&
                                       is_label_alone (table, found)));
  if (us_table_get_has_header (table))
    {
      take_labels (table, found);
      note_ragged (table);
    }
  else
    memset (found, 0, sizeof found);
  /* An exported register says itself what it is. */
  if (is_taken (table, US_COLUMN_ID))
    return;
  right_labels (table);
  guess_by_content (table, found);
}
