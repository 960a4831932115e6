/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/signatories/list-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/signature-kind.h"
#include "import/signature-line.h"
#include "import/table/column-words.h"
#include "model/csv.h"
#include "model/field.h"
#include "register/words.h"

/* A name is not longer, in bytes; what is, is a text that got into the wrong column. */
#define NAME_MAX_BYTES 2000
/* So much of a cell is quoted. */
#define QUOTE_MAX_BYTES 80
#define ELLIPSIS "…"

static void
set (UsListRow *self, guint property, const char *value)
{
  if (value == NULL || *value == '\0' || self->values[property] != NULL)
    return;
  self->values[property] = g_strdup (value);
}

static void
doubt (UsListRow *self, char *problem)
{
  if (self->problem == NULL)
    self->problem = problem;
  else
    g_free (problem);
}

/* For "%.80s", which counts bytes and would cut in the middle of a character. */
static char *
shorten (const char *cell)
{
  const char *end = cell + QUOTE_MAX_BYTES - strlen (ELLIPSIS);

  if (strlen (cell) <= QUOTE_MAX_BYTES)
    return g_strdup (cell);
  while ((*end & 0xC0) == 0x80)
    end--;
  return g_strdup_printf ("%.*s" ELLIPSIS, (int) (end - cell), cell);
}

static void
read_choice (UsListRow *self, guint property, const char *cell)
{
  g_autofree char *nick = us_column_read_choice (property, cell);
  g_autofree char *quote = shorten (cell);

  if (nick != NULL)
    set (self, property, nick);
  else
    /* translators: %s is what stands in a cell */
    doubt (self, g_strdup_printf (_ ("“%.80s” is not clear as an answer."), quote));
}

static void
read_date (UsListRow *self, const char *cell)
{
  g_autofree char *date = us_column_read_date (cell);
  g_autofree char *quote = shorten (cell);

  if (date != NULL)
    set (self, US_SIGNATORY_APPROVED_ON, date);
  else
    /* translators: %s is what stands in a cell */
    doubt (self, g_strdup_printf (_ ("“%.80s” is not clear as a date."), quote));
}

/* Remarks may have several lines, and several columns may be remarks. */
static void
add_remark (UsListRow *self, const char *cell)
{
  g_autofree char *clean =
      us_check_lines (cell, -1, NULL) ? g_strdup (cell) : us_clean_line (cell, -1);
  char *before = self->values[US_SIGNATORY_REMARK];

  self->values[US_SIGNATORY_REMARK] =
      before != NULL ? g_strconcat (before, "\n", clean, NULL) : g_strdup (clean);
  g_free (before);
}

/* "Jane Roe, Director, River Trust (Kenya) <jane@example.org>" */
static void
read_line (UsListRow *self, const char *cell)
{
  g_autoptr (UsDraft) draft = us_draft_new ();
  UsDraftPerson *person = us_draft_add_person (draft->signatories, 1);
  g_autofree char *clean = g_strstrip (us_clean_line (cell, -1));
  static const char *const kinds[] = { "organisation", "individual", "representative" };

  us_signature_line_parse (clean, us_phrases_get (NULL), person);
  set (self, US_SIGNATORY_KIND, kinds[person->kind]);
  set (self, US_SIGNATORY_NAME, person->name);
  set (self, US_SIGNATORY_ROLE, person->role);
  set (self, US_SIGNATORY_ORGANISATION, person->organisation);
  set (self, US_SIGNATORY_COUNTRY, person->country);
  set (self, US_SIGNATORY_EMAIL, person->email);
  set (self, US_SIGNATORY_NOTE, person->note);
  set (self, US_SIGNATORY_LINK, person->link);
}

/* What a spreadsheet shows instead of a value. */
static gboolean
is_spreadsheet_error (const char *cell)
{
  g_autofree char *folded = NULL;

  if (g_str_has_prefix (cell, "Err:5"))
    return strlen (cell) == strlen ("Err:502");
  if (cell[0] != '#')
    return FALSE;
  folded = us_words_fold (cell, -1);
  return us_words_has (US_WORD_SPREADSHEET_ERROR, folded);
}

static void
read_cell (UsListRow *self, guint role, const char *cell, char **first, char **family)
{
  g_autofree char *clean = NULL;

  if (role == US_SIGNATORY_REMARK && (self->id != NULL || !is_spreadsheet_error (cell)))
    {
      add_remark (self, cell);
      return;
    }
  clean = us_clean_line (cell, -1);
  if (strcmp (clean, cell) != 0 || self->id == NULL)
    g_strstrip (clean);
  if (*clean == '\0' || role == US_COLUMN_NONE)
    return;
  /* A register that was exported says what it says. */
  if (self->id == NULL && is_spreadsheet_error (clean))
    /* translators: %s is what stands in a cell: "#DIV/0!" */
    doubt (self, g_strdup_printf (_ ("“%s” is an error of the spreadsheet."), clean));
  else if (role == US_COLUMN_LINE)
    read_line (self, clean);
  else if (role == US_COLUMN_FIRST_NAME || role == US_COLUMN_FAMILY_NAME)
    {
      char **part = role == US_COLUMN_FIRST_NAME ? first : family;

      g_free (*part);
      *part = g_steal_pointer (&clean);
    }
  else if (role == US_SIGNATORY_STATUS || role == US_SIGNATORY_KIND || role == US_SIGNATORY_LISTING)
    read_choice (self, role, clean);
  else if (role == US_SIGNATORY_APPROVED_ON)
    read_date (self, clean);
  else if (role < US_LIST_ROW_N_VALUES)
    set (self, role, clean);
}

static void
join_names (UsListRow *self, const char *first, const char *family)
{
  g_autofree char *name = NULL;
  g_autofree char *sort = NULL;

  if (first == NULL && family == NULL)
    return;
  if (first == NULL || family == NULL)
    name = g_strdup (first != NULL ? first : family);
  else
    {
      name = g_strconcat (first, " ", family, NULL);
      sort = g_strconcat (family, ", ", first, NULL);
    }
  set (self, US_SIGNATORY_NAME, name);
  set (self, US_SIGNATORY_SORT, sort);
  if (self->values[US_SIGNATORY_KIND] == NULL && self->values[US_SIGNATORY_ORGANISATION] == NULL)
    set (self, US_SIGNATORY_KIND, "individual");
}

static void
guess_kind (UsListRow *self)
{
  const char *name = self->values[US_SIGNATORY_NAME];
  const char *organisation = self->values[US_SIGNATORY_ORGANISATION];

  if (self->values[US_SIGNATORY_KIND] != NULL)
    return;
  if (organisation != NULL)
    set (self, US_SIGNATORY_KIND, "representative");
  else if (self->values[US_SIGNATORY_PERSON] == NULL &&
           (us_words_match_honorifics (name) > 0 ||
            (self->values[US_SIGNATORY_ROLE] != NULL && !us_signature_kind_is_organisation (name))))
    set (self, US_SIGNATORY_KIND, "individual");
  else
    set (self, US_SIGNATORY_KIND, "organisation");
}

static void
note_problems (UsListRow *self, UsTableProblem problems)
{
  if (problems & US_TABLE_UNCLOSED)
    doubt (self, g_strdup (_ ("A quotation mark opens and does not close.")));
  if (problems & US_TABLE_TOO_LONG)
    doubt (self, g_strdup (_ ("A cell is longer than any field can be.")));
  if (problems & US_TABLE_RAGGED)
    doubt (self, g_strdup (_ ("There are more cells than columns.")));
  if (problems & US_TABLE_MERGED)
    doubt (self, g_strdup (_ ("Some cells were merged with others.")));
  if (problems & US_TABLE_UNCALCULATED)
    doubt (self,
           g_strdup (_ ("A formula has no result here. Save the file in a spreadsheet program "
                        "first.")));
}

static gboolean
says_nothing (const UsListRow *self)
{
  for (guint i = 1; i < US_LIST_ROW_N_VALUES; i++)
    if (self->values[i] != NULL && i != US_SIGNATORY_KIND && i != US_SIGNATORY_STATUS &&
        i != US_SIGNATORY_GROUP)
      return FALSE;
  return self->id == NULL;
}

/* Words in columns that mean nothing, as in the second of two that are called the same; numbers
 * alone are those of the lines. */
static gboolean
says_something_else (UsTable *table, guint row)
{
  for (guint column = 0; column < us_table_get_n_columns (table); column++)
    for (const char *c = us_table_get_cell (table, row, column); *c != '\0';
         c = g_utf8_next_char (c))
      if (g_unichar_isalpha (g_utf8_get_char (c)))
        return TRUE;
  return FALSE;
}

/* What nobody can be known by. */
static void
check_name (UsListRow *self)
{
  char *name = self->values[US_SIGNATORY_NAME];

  if (name == NULL && self->id == NULL && self->values[US_SIGNATORY_ORGANISATION] != NULL)
    {
      self->values[US_SIGNATORY_NAME] = g_steal_pointer (&self->values[US_SIGNATORY_ORGANISATION]);
      name = self->values[US_SIGNATORY_NAME];
    }
  if (name == NULL && self->id == NULL)
    name = self->values[US_SIGNATORY_NAME] = g_steal_pointer (&self->values[US_SIGNATORY_PERSON]);
  if (name == NULL && self->id == NULL)
    doubt (self, g_strdup (_ ("There is no name in this row.")));
  else if (name != NULL && self->id == NULL && strlen (name) > NAME_MAX_BYTES)
    doubt (self, g_strdup (_ ("This is too long for a name.")));
}

/**
 * us_list_row_read:
 * @table: a table whose columns have meanings
 * @row: from 0
 * @ret_row: (out caller-allocates): what the row says, for us_list_row_clear(); all %NULL when that
 *   is nothing
 *
 * Reads a row. One thread at a time.
 */
void
us_list_row_read (UsTable *table, guint row, UsListRow *ret_row)
{
  g_autofree char *first = NULL;
  g_autofree char *family = NULL;
  guint n_columns;

  g_return_if_fail (table != NULL);
  g_return_if_fail (ret_row != NULL);

  memset (ret_row, 0, sizeof *ret_row);
  n_columns = us_table_get_n_columns (table);
  for (guint column = 0; column < n_columns; column++)
    if (us_table_get_role (table, column) == US_COLUMN_ID)
      {
        const char *cell = us_csv_undo (us_table_get_cell (table, row, column));

        ret_row->id = *cell != '\0' ? g_strdup (cell) : NULL;
      }
  for (guint column = 0; column < n_columns; column++)
    {
      const char *cell = us_table_get_cell (table, row, column);

      if (ret_row->id != NULL)
        cell = us_csv_undo (cell);
      if (*cell != '\0')
        read_cell (ret_row, us_table_get_role (table, column), cell, &first, &family);
    }
  join_names (ret_row, first, family);
  note_problems (ret_row, us_table_get_problems (table, row));
  if (says_nothing (ret_row) && ret_row->problem == NULL && !says_something_else (table, row))
    {
      us_list_row_clear (ret_row);
      return;
    }
  check_name (ret_row);
  if (ret_row->values[US_SIGNATORY_NAME] != NULL)
    guess_kind (ret_row);
}

/**
 * us_list_row_clear:
 * @self: a row
 *
 * Frees what is in it. Any thread.
 */
void
us_list_row_clear (UsListRow *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < US_LIST_ROW_N_VALUES; i++)
    g_clear_pointer (&self->values[i], g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->problem, g_free);
}

/**
 * us_list_row_get_kind:
 * @row: a row
 *
 * Who signs, as the row says it. Any thread.
 *
 * Returns: the kind
 */
UsSignatoryKind
us_list_row_get_kind (const UsListRow *row)
{
  const char *kind;

  g_return_val_if_fail (row != NULL, US_SIGNATORY_IS_ORGANISATION);

  kind = row->values[US_SIGNATORY_KIND];
  if (g_strcmp0 (kind, "representative") == 0)
    return US_SIGNATORY_IS_REPRESENTATIVE;
  return g_strcmp0 (kind, "individual") == 0 ? US_SIGNATORY_IS_INDIVIDUAL
                                             : US_SIGNATORY_IS_ORGANISATION;
}
