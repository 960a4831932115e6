/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/signatory-cells.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/letter/cell-rows.h"
#include "import/letter/cell-table.h"
#include "import/letter/columns.h"
#include "import/letter/name-sign.h"
#include "import/letter/person-lines.h"
#include "import/letter/traits.h"
#include "import/signatories/list-row.h"
#include "import/signature-kind.h"
#include "import/signature-line.h"
#include "import/signature-suffix.h"
#include "import/table/column-words.h"

/* The head of a column that nobody knows has no more words, when they are those of organisations.
 */
#define MAX_HEAD_WORDS 2
/* A person has no more lines; a letter is set in no more columns by hand. */
#define MAX_LINES 4
#define MAX_COLUMNS 6

/* Rows of cells that stand together. */
typedef struct
{
  GPtrArray *lines; /* as often as a signatory stands on one */
  GPtrArray *cells; /* GStrv, for each line */
  guint gap;        /* between lines that stand together */
  const UsPhrases *phrases;
  const char *group;
  UsDraft *draft;
  guint before; /* how many rows the people above had */
} Cells;

static const UsSourceBlock *
get (const Cells *self, guint i)
{
  return g_ptr_array_index (self->lines, i);
}

static char **
get_cells (const Cells *self, guint i)
{
  return g_ptr_array_index (self->cells, i);
}

static void
add_line (const Cells *self, const char *text, guint line)
{
  UsDraftPerson *person = us_traits_count_words (text) > 0
                              ? us_draft_add_person (self->draft->signatories, line)
                              : NULL;

  if (person == NULL)
    return;
  person->group = g_strdup (self->group);
  us_signature_line_parse (text, self->phrases, person);
}

/* Whether every cell of the row has a field of a signatory that a letter shows. */
static gboolean
has_fields (UsTable *table, guint row)
{
  static const guint shown[] = { US_SIGNATORY_NAME,     US_COLUMN_FIRST_NAME,
                                 US_COLUMN_FAMILY_NAME, US_SIGNATORY_PERSON,
                                 US_SIGNATORY_ROLE,     US_SIGNATORY_ORGANISATION,
                                 US_SIGNATORY_COUNTRY,  US_SIGNATORY_LINK,
                                 US_SIGNATORY_EMAIL,    US_SIGNATORY_NOTE };

  for (guint column = 0, i = 0; column < us_table_get_n_columns (table); column++, i = 0)
    {
      while (i < G_N_ELEMENTS (shown) && us_table_get_role (table, column) != shown[i])
        i++;
      if (i == G_N_ELEMENTS (shown) && *us_table_get_cell (table, row, column) != '\0')
        return FALSE;
    }
  return TRUE;
}

/* What a row says; FALSE when it does not fit into the fields. */
static gboolean
read_record (const Cells *self, UsTable *table, guint i)
{
  UsListRow row;
  UsDraftPerson *person;

  us_list_row_read (table, i, &row);
  if (!has_fields (table, i) || row.problem != NULL || row.values[US_SIGNATORY_NAME] == NULL)
    {
      us_list_row_clear (&row);
      return FALSE;
    }
  person = us_draft_add_person (self->draft->signatories, get (self, i)->line);
  person->group = g_strdup (self->group);
  person->kind = us_list_row_get_kind (&row);
  person->name = g_steal_pointer (&row.values[US_SIGNATORY_NAME]);
  person->person = g_steal_pointer (&row.values[US_SIGNATORY_PERSON]);
  person->role = g_steal_pointer (&row.values[US_SIGNATORY_ROLE]);
  person->organisation = g_steal_pointer (&row.values[US_SIGNATORY_ORGANISATION]);
  person->country = g_steal_pointer (&row.values[US_SIGNATORY_COUNTRY]);
  person->link = g_steal_pointer (&row.values[US_SIGNATORY_LINK]);
  person->email = g_steal_pointer (&row.values[US_SIGNATORY_EMAIL]);
  person->note = g_steal_pointer (&row.values[US_SIGNATORY_NOTE]);
  us_list_row_clear (&row);
  return TRUE;
}

/* Nothing but what is in them says what the columns are. */
static void
doubt_columns (const Cells *self)
{
  GPtrArray *people = self->draft->signatories;
  UsDraftPerson *person = g_ptr_array_index (people, people->len - 1);

  /* translators: %u: line of the letter */
  person->reason = g_strdup_printf (_ ("Line %u: each row of columns was taken for one signatory."),
                                    person->line);
}

static void
leave_heads_out (const Cells *self)
{
  us_draft_claim (self->draft, get (self, 0), US_PART_ASIDE, US_CONFIDENCE_LIKELY);
  us_draft_doubt (self->draft, "signatories-heading", get (self, 0)->line,
                  /* translators: line of the letter, and what stands there */
                  g_strdup_printf (_ ("Line %u: “%s” was left out as the heads of columns."),
                                   get (self, 0)->line, get (self, 0)->text));
}

/* Whether a row has the words again that say in the first one what the columns are. */
static gboolean
has_heads_again (const Cells *self, guint i)
{
  char **heads = get_cells (self, 0);
  const guint n = g_strv_length (heads);
  guint known = 0;

  for (guint column = 0; column < n; column++)
    known += us_column_is_label (heads[column]);
  return n > 1 && known * 2 >= n &&
         g_strv_equal ((const char *const *) heads, (const char *const *) get_cells (self, i));
}

/* A long table has its heads on every page. */
static void
drop_heads_again (const Cells *self)
{
  for (guint i = self->cells->len; i-- > 1;)
    if (has_heads_again (self, i))
      {
        us_draft_claim (self->draft, get (self, i), US_PART_ASIDE, US_CONFIDENCE_LIKELY);
        g_ptr_array_remove_index (self->lines, i);
        g_ptr_array_remove_index (self->cells, i);
      }
}

static void
read_records (const Cells *self, UsTable *table)
{
  const gboolean clear = us_cell_table_is_clear (self->cells, table);
  guint i = 0;

  if (clear && us_table_get_has_header (table))
    {
      leave_heads_out (self);
      i++;
    }
  for (guint first = i; i < self->cells->len; i++)
    if (clear && read_record (self, table, i))
      {
        if (i == first && first == 0)
          doubt_columns (self);
      }
    else
      {
        g_autofree char *line = us_columns_join_cells (get_cells (self, i));

        add_line (self, line, get (self, i)->line);
      }
}

/* Whether @n rows from @i are parted from the others. */
static gboolean
stand_apart (const Cells *self, guint i, guint n)
{
  return (i == 0 || get (self, i)->gap > self->gap) &&
         (i + n == self->cells->len ? i > 0 : get (self, i + n)->gap > self->gap);
}

/* Whether @n rows from @i are people side by side, each of whom has a name, a role and so on. */
static gboolean
are_people (const Cells *self, guint i, guint n)
{
  const guint n_columns = g_strv_length (get_cells (self, i));
  gboolean roles = FALSE;
  gboolean organisations = FALSE;
  guint unknown = 0;

  if (n < 2 || n > MAX_LINES || n_columns < 2 || n_columns > MAX_COLUMNS || get (self, i)->row)
    return FALSE;
  for (guint j = i; j < i + n; j++)
    if (g_strv_length (get_cells (self, j)) != n_columns ||
        (j > i && get (self, j)->gap > self->gap))
      return FALSE;
  for (guint column = 0; column < n_columns; column++)
    {
      const char *below = get_cells (self, i + 1)[column];

      if ((n == 2 && us_person_lines_is_pair (get_cells (self, i)[column], below)) ||
          us_person_lines_is_titled (get_cells (self, i)[column], below))
        {
          roles = TRUE;
          continue;
        }
      if (!us_signature_kind_is_person (
              us_signature_suffix_skip_signed (get_cells (self, i)[column], self->phrases)))
        return FALSE;
      unknown += !us_person_lines_is_second (below) && us_signature_kind_is_person (below);
      roles |= us_person_lines_is_role (below);
      organisations |= us_signature_kind_is_organisation (below);
    }
  /* Where somebody works may look like a name; but not beside a role or an organisation, nor
   * below people with as many lines, set apart. */
  return (roles && unknown == 0) ||
         ((roles || organisations || n == self->before) && stand_apart (self, i, n));
}

/* How many rows from @i are people side by side. */
static guint
count_people_rows (const Cells *self, guint i)
{
  guint n = 1;

  while (i + n < self->cells->len && n < MAX_LINES && get (self, i + n)->gap <= self->gap &&
         !(n > 1 && i + n + 1 < self->cells->len && are_people (self, i + n, 2)))
    n++;
  return are_people (self, i, n) ? n : 0;
}

static void
read_people (const Cells *self, guint i, guint n)
{
  for (guint column = 0; column < g_strv_length (get_cells (self, i)); column++)
    {
      char *lines[MAX_LINES];

      for (guint j = 0; j < n; j++)
        lines[j] = get_cells (self, i + j)[column];
      us_person_lines_read (lines, n, get (self, i)->line, self->phrases, self->group, self->draft);
    }
}

static void
join_wrapped (const Cells *self)
{
  for (guint i = self->cells->len; i-- > 1;)
    if (get (self, i)->gap <= self->gap && !get (self, i)->row)
      us_columns_join_wrapped (get_cells (self, i - 1), get_cells (self, i));
}

static void
read_columns (Cells *self)
{
  join_wrapped (self);
  for (guint i = 0; i < self->cells->len;)
    {
      const guint n = count_people_rows (self, i);

      if (n > 0)
        {
          read_people (self, i, n);
          self->before = n;
          i += n;
          continue;
        }
      for (char **cell = get_cells (self, i); *cell != NULL; cell++)
        add_line (self, *cell, get (self, i)->line);
      i++;
    }
}

/* Whether the source says that a row has the heads of columns, and it may: Markdown knows no table
 * without, so that somebody may stand there. */
static gboolean
is_said_head (const UsSourceBlock *row)
{
  g_auto (GStrv) cells = row->head ? g_strsplit (row->cells, "\t", -1) : NULL;

  for (char **cell = cells; cell != NULL && *cell != NULL; cell++)
    if (us_column_find_role (*cell) == US_COLUMN_NONE &&
        (us_name_sign_find (*cell) == US_NAME_SIGN_PERSON ||
         (us_signature_kind_is_organisation (*cell) &&
          us_traits_count_words (*cell) > MAX_HEAD_WORDS)))
      return FALSE;
  return cells != NULL;
}

/* Whether heads tell columns apart, as those of one signatory are. */
static gboolean
are_different (char **heads)
{
  for (guint i = 0; heads[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) heads + i + 1, heads[i]))
      return FALSE;
  return TRUE;
}

/* Leaves the first row out, and the others that were made of its line. */
static void
drop_heads (Cells *self)
{
  const UsSourceBlock *line = get (self, 0);

  leave_heads_out (self);
  while (self->lines->len > 0 && get (self, 0) == line)
    {
      g_ptr_array_remove_index (self->lines, 0);
      g_ptr_array_remove_index (self->cells, 0);
    }
}

/**
 * us_signatory_cells_read:
 * @lines: (element-type UsSourceBlock): lines of signatories
 * @from: the first that has cells
 * @to: the line after the last of them
 * @phrases: phrases of the letter's language
 * @group: (nullable): heading of the group
 * @draft: (inout): gets the signatories
 *
 * Reads signatories whose lines are rows of cells: rows of a table, each of which tells of one, or
 * names side by side, also with roles and organisations below them. Any thread.
 */
void
us_signatory_cells_read (GPtrArray *lines, guint from, guint to, const UsPhrases *phrases,
                         const char *group, UsDraft *draft)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  Cells self = { rows, cells, G_MAXUINT, phrases, group, draft, 0 };
  g_autoptr (UsTable) table = NULL;
  gboolean headed, said;
  gboolean records = FALSE;

  g_return_if_fail (lines != NULL && from < to && to <= lines->len);
  g_return_if_fail (draft != NULL);

  for (guint i = from; i < to; i++)
    {
      UsSourceBlock *line = g_ptr_array_index (lines, i);

      g_ptr_array_add (rows, line);
      g_ptr_array_add (cells, g_strsplit (line->cells, "\t", -1));
      /* Paragraphs of a document all stand apart. */
      if (i > from)
        self.gap = MIN (self.gap, line->gap);
    }
  drop_heads_again (&self);
  said = is_said_head (get (&self, 0));
  headed = us_cell_rows_part (rows, cells, get (&self, 0)->row) || said;
  if (cells->len == 0)
    return;
  table = us_cell_table_new (cells);
  /* What numbers stand below is no signatory, although it does not say what the columns are. */
  if (headed && !(us_table_get_has_header (table) && us_cell_table_is_clear (cells, table)))
    {
      records = said && are_different (get_cells (&self, 0));
      drop_heads (&self);
      if (cells->len == 0)
        return;
      g_clear_pointer (&table, us_table_unref);
      table = us_cell_table_new (cells);
    }
  if (count_people_rows (&self, 0) == 0 &&
      (records || us_cell_table_has_records (cells, table, get (&self, 0)->row)))
    read_records (&self, table);
  else
    read_columns (&self);
}
