/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/cell-table.h"

#include <string.h>

#include "import/letter/cell-told.h"
#include "import/letter/name-sign.h"
#include "import/letter/traits.h"
#include "import/phrases.h"
#include "import/signature-kind.h"
#include "import/surname.h"
#include "import/table/column-guess.h"
#include "import/table/column-words.h"
#include "import/table/table-build.h"
#include "register/country.h"

/* So many rows show that one column has organisations and another one people. */
#define MIN_CONTRAST 3
/* A column of which so many of a hundred cells tell of somebody tells of those in the column
 * before.
 */
#define MIN_TOLD 20
/* Of a hundred names of people so many have a sign of it. */
#define MIN_KNOWN 30

static char **
get_row (GPtrArray *rows, guint i)
{
  return g_ptr_array_index (rows, i);
}

/* Of a hundred filled cells of a column. */
static guint
share (GPtrArray *rows, guint column, gboolean (*is) (const char *))
{
  guint filled = 0;
  guint fitting = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = get_row (rows, i);

      if (column >= g_strv_length (row) || *row[column] == '\0')
        continue;
      filled++;
      fitting += is (row[column]);
    }
  return filled > 0 ? fitting * 100 / filled : 0;
}

static gboolean
says_more (const char *cell)
{
  return us_country_is_name (cell) || strchr (cell, '@') != NULL || us_traits_is_address (cell);
}

/* A person, by the shape of the name. */
static gboolean
is_short_name (const char *cell)
{
  return us_signature_kind_is_person (cell) && us_traits_count_words (cell) <= 3;
}

static gboolean
may_be_person (const char *cell)
{
  return us_name_sign_find (cell) != US_NAME_SIGN_ORGANISATION;
}

static gboolean
is_known_person (const char *cell)
{
  return us_name_sign_find (cell) == US_NAME_SIGN_PERSON;
}

static gboolean
has_words (const char *cell)
{
  return us_traits_count_words (cell) > 1;
}

/* Whether both of two columns hold people, or both organisations, of whatever they are called; what
 * has one word each beside longer names are towns. */
static gboolean
has_two_alike (GPtrArray *rows)
{
  const guint first = share (rows, 0, may_be_person);
  const guint second = share (rows, 1, may_be_person);

  if (first >= 80 && second >= 80)
    return share (rows, 0, is_known_person) >= MIN_KNOWN &&
           share (rows, 1, is_known_person) >= MIN_KNOWN;
  return first <= 50 && second <= 50 &&
         share (rows, 1, has_words) * 2 >= share (rows, 0, has_words) &&
         share (rows, 1, us_signature_kind_is_organisation) * 2 >=
             share (rows, 0, us_signature_kind_is_organisation);
}

/* What people write where there is nothing to say. */
static gboolean
is_dash (const char *cell)
{
  return g_str_equal (cell, "-") || g_str_equal (cell, "–") || g_str_equal (cell, "—");
}

/* Whether the first row says what the columns are. One word of it may be a name's. */
static gboolean
has_heads (GPtrArray *rows, UsTable *table)
{
  guint known = 0;

  for (char **cell = get_row (rows, 0); *cell != NULL; cell++)
    known += us_column_find_role (*cell) != US_COLUMN_NONE;
  return us_table_get_has_header (table) && known > 1;
}

/**
 * us_cell_table_has_records:
 * @rows: (element-type GStrv): the cells of each row
 * @table: (inout): the table of them
 * @of_table: whether they are rows of a table, and not lines whose words stand apart
 *
 * Whether a row tells of one signatory, rather than having one in each cell: the columns hold
 * different things. Where nothing tells, two columns of a table are of one, and two columns of a
 * text were set side by side. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_cell_table_has_records (GPtrArray *rows, UsTable *table, gboolean of_table)
{
  const guint n = us_table_get_n_columns (table);
  const guint organisations = share (rows, 0, us_signature_kind_is_organisation);
  const guint roles = share (rows, 0, us_signature_kind_is_role);
  gboolean all = organisations >= 50;

  if (has_heads (rows, table) || (n > 1 && share (rows, 0, says_more) >= 60))
    return TRUE;
  for (guint column = 1; column < n; column++)
    {
      const guint other = share (rows, column, us_signature_kind_is_organisation);

      if (share (rows, column, says_more) >= 60 ||
          share (rows, column, us_cell_told_is) >= MIN_TOLD ||
          (roles < 60 && share (rows, column, us_signature_kind_is_role) >= 60) ||
          (rows->len >= MIN_CONTRAST && MAX (other, organisations) >= 80 &&
           MIN (other, organisations) == 0 &&
           share (rows, other == 0 ? column : 0, is_short_name) >= 80))
        return TRUE;
      all &= other >= 50;
    }
  return of_table && n == 2 && !all && !has_two_alike (rows);
}

/**
 * us_cell_table_new:
 * @rows: (element-type GStrv): the cells of each row
 *
 * Makes a table of cells that stand in a letter, and guesses what its columns hold. Any thread.
 *
 * Returns: (transfer full): the table
 */
UsTable *
us_cell_table_new (GPtrArray *rows)
{
  UsTable *table = us_table_new ();
  guint n;

  for (guint i = 0; i < rows->len; i++)
    {
      if (!us_table_begin_row (table, NULL))
        break;
      for (guint column = 0; get_row (rows, i)[column] != NULL; column++)
        {
          const char *cell = get_row (rows, i)[column];

          us_table_add_cell (table, is_dash (cell) ? "" : cell, -1);
        }
      us_table_end_row (table);
    }
  us_table_finish (table);
  us_column_guess (table);
  n = us_table_get_n_columns (table);
  for (guint column = 1; column < n && !has_heads (rows, table); column++)
    if (share (rows, column, us_cell_told_is) >= MIN_TOLD)
      us_table_set_role (table, column, US_SIGNATORY_NOTE);
  /* A town, or whatever else stands there, is said beside the name. */
  for (guint column = 0; column < n && has_heads (rows, table); column++)
    if (us_table_get_role (table, column) == US_COLUMN_NONE)
      {
        us_table_set_role (table, column, US_SIGNATORY_NOTE);
        break;
      }
  /* What is called like no person, beside people, is signed for by those. */
  if (!us_table_get_has_header (table) && n == 2 && share (rows, 1, may_be_person) >= 80 &&
      share (rows, 1, is_known_person) >= MIN_KNOWN && share (rows, 0, is_known_person) == 0 &&
      share (rows, 0, may_be_person) < 80)
    {
      us_table_set_role (table, 0, US_SIGNATORY_NAME);
      us_table_set_role (table, 1, US_SIGNATORY_PERSON);
    }
  /* An organisation that stands first signs, and somebody signs for it. */
  if (!us_table_get_has_header (table) && n > 1 &&
      us_table_get_role (table, 0) == US_SIGNATORY_ORGANISATION)
    for (guint column = 1; column < n; column++)
      if (us_table_get_role (table, column) == US_SIGNATORY_NAME)
        {
          us_table_set_role (table, 0, US_SIGNATORY_NAME);
          us_table_set_role (table, column, US_SIGNATORY_PERSON);
        }
  return table;
}

/* The first comma before a space, or the last one. */
static const char *
find_comma (const char *cell, gboolean last)
{
  const char *comma = NULL;

  for (const char *p = cell; *p != '\0' && (comma == NULL || last); p = g_utf8_next_char (p))
    if (g_utf8_strchr (",،", -1, g_utf8_get_char (p)) != NULL && *g_utf8_next_char (p) == ' ')
      comma = p;
  return comma;
}

/* Whether what commas part are several things, as in "Jane Roe, Book Society" and "Book Society,
 * Kenya", and not the name of an organisation: "Union of Fishers, Divers and Sailors". */
static gboolean
says_several (const char *cell)
{
  const UsPhrases *all = us_phrases_get (NULL);
  const char *comma = find_comma (cell, FALSE);
  g_autofree char *first = comma != NULL ? g_strndup (cell, comma - cell) : NULL;
  const char *rest, *last;

  if (comma == NULL)
    return FALSE;
  rest = g_utf8_next_char (comma) + 1;
  last = g_utf8_next_char (find_comma (cell, TRUE)) + 1;
  return us_name_sign_find (first) != US_NAME_SIGN_ORGANISATION || us_surname_is_first (cell) ||
         us_phrases_match (all, US_PHRASE_HONORIFIC, first) > 0 || us_country_is_name (last) ||
         us_signature_kind_is_role (first) || us_phrases_match (all, US_PHRASE_ROLE, rest) > 0 ||
         /* "Roe, Jane" */
         (us_traits_count_words (first) == 1 && us_traits_count_words (rest) <= 2);
}

/**
 * us_cell_table_is_clear:
 * @rows: (element-type GStrv): the cells of each row
 * @table: (inout): the table of them
 *
 * Whether each column holds one thing, as its head or its cells say. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_cell_table_is_clear (GPtrArray *rows, UsTable *table)
{
  if (us_table_get_has_header (table))
    return has_heads (rows, table);
  for (guint column = 0; column < us_table_get_n_columns (table); column++)
    if (us_table_get_role (table, column) != US_SIGNATORY_NOTE &&
        share (rows, column, says_several) >= 30)
      return FALSE;
  return TRUE;
}
