/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/dictation-table.h"

#include "publish/signatory-words.h"

/* The name, what somebody is, where: as wide as on our pages when all of them are there. */
static const double parts[] = { 0.40, 0.38, 0.22 };

#define N_CELLS G_N_ELEMENTS (parts)

static void
give_name (UsDictation *self, const UsPublicSignatory *signatory)
{
  g_autofree char *number = us_signatory_words_make_number (self->publication, signatory);
  g_autofree char *mark = us_signatory_words_make_mark (signatory);
  const char *note = us_signatory_words_get_note (signatory);

  if (number != NULL)
    us_dictation_add (self, number);
  if (*signatory->name != '\0' || *signatory->link != '\0')
    us_dictation_add_name (self, signatory->name, signatory->link);
  if (*note != '\0')
    {
      us_dictation_add (self, *signatory->name != '\0' ? " – " : "");
      us_dictation_add_name (self, note, "");
    }
  if (mark != NULL)
    us_dictation_add (self, mark);
}

static void
give_details (UsDictation *self, const UsPublicSignatory *signatory)
{
  const char *const details[] = { signatory->person, signatory->role, signatory->organisation };
  gboolean begun = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (details); i++)
    {
      if (*details[i] == '\0')
        continue;
      if (begun)
        us_dictation_add (self, self->labels->comma);
      us_dictation_add_name (self, details[i], "");
      begun = TRUE;
    }
}

static void
give_cell (UsDictation *self, const UsPublicSignatory *signatory, gsize cell)
{
  us_dictation_begin (self, US_PARAGRAPH_SIGNATORY);
  if (cell == 0)
    give_name (self, signatory);
  else if (cell == 1)
    give_details (self, signatory);
  else
    us_dictation_add_name (self, signatory->country, "");
  us_dictation_end (self, US_PARAGRAPH_SIGNATORY);
}

/* A cell that is empty in all rows leaves its room to the others. */
static void
find_used (const UsPublicSignatory *signatories, gsize n_signatories, gboolean *used)
{
  used[0] = TRUE;
  for (gsize i = 0; i < n_signatories && !(used[1] && used[2]); i++)
    {
      used[1] |= *signatories[i].person != '\0' || *signatories[i].role != '\0' ||
                 *signatories[i].organisation != '\0';
      used[2] |= *signatories[i].country != '\0';
    }
}

/**
 * us_dictation_give_table:
 * @self: a dictation, whose scribe has tables
 * @signatories: (array length=n_signatories): a group of signatories
 * @n_signatories: how many
 *
 * Gives a row for each. Any thread.
 */
void
us_dictation_give_table (UsDictation *self, const UsPublicSignatory *signatories,
                         gsize n_signatories)
{
  gboolean used[N_CELLS] = { FALSE };
  double widths[N_CELLS];
  double total = 0;
  guint n_cells = 0;

  g_return_if_fail (self != NULL && self->scribe->table != NULL);

  find_used (signatories, n_signatories, used);
  for (gsize cell = 0; cell < N_CELLS; cell++)
    if (used[cell])
      {
        widths[n_cells++] = parts[cell];
        total += parts[cell];
      }
  for (guint i = 0; i < n_cells; i++)
    widths[i] /= total;
  self->scribe->table (self->self, widths, n_cells);
  for (gsize i = 0; i < n_signatories; i++)
    for (gsize cell = 0; cell < N_CELLS; cell++)
      if (used[cell])
        {
          self->scribe->cell (self->self, cell == 0);
          give_cell (self, &signatories[i], cell);
        }
  self->scribe->table (self->self, NULL, 0);
}
