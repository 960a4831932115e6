/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/report.h"

#include <glib/gi18n-lib.h>
#include <unicode/ulistformatter.h>
#include <unicode/ustring.h>

#include "import/reading/reading-variant.h"
#include "model/block.h"

#define MAX_PIECES 8
#define MAX_PIECE 160

struct _UsReport
{
  grefcount references;
  char *encoding;
  UsReading *reading;
  GPtrArray *doubts;
};

static void
doubt_free (gpointer data)
{
  UsDoubt *doubt = data;

  g_free (doubt->id);
  g_free (doubt->property);
  g_free (doubt->reason);
  g_free (doubt);
}

/**
 * us_report_new:
 *
 * An empty report. Any thread.
 *
 * Returns: (transfer full): a report
 */
UsReport *
us_report_new (void)
{
  UsReport *self = g_new0 (UsReport, 1);

  g_ref_count_init (&self->references);
  self->doubts = g_ptr_array_new_with_free_func (doubt_free);
  return self;
}

/**
 * us_report_ref:
 * @self: a report
 *
 * Takes a reference. One thread at a time.
 *
 * Returns: (transfer full): @self
 */
UsReport *
us_report_ref (UsReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->references);
  return self;
}

/**
 * us_report_unref:
 * @self: (transfer full): a report
 *
 * Drops a reference. One thread at a time.
 */
void
us_report_unref (UsReport *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->references))
    return;
  g_free (self->encoding);
  g_clear_pointer (&self->reading, us_reading_unref);
  g_ptr_array_unref (self->doubts);
  g_free (self);
}

/**
 * us_report_add_doubt:
 * @self: a report
 * @item: (nullable): what is doubtful, or %NULL for the statement itself
 * @property: (nullable): name of the statement's property, when @item is %NULL
 * @line: line of the source, from 1, or 0
 * @reason: a translated sentence
 *
 * Adds a doubt. One thread at a time.
 */
void
us_report_add_doubt (UsReport *self, UsItem *item, const char *property, guint line,
                     const char *reason)
{
  UsDoubt *doubt;

  g_return_if_fail (self != NULL);
  g_return_if_fail (reason != NULL);

  doubt = g_new (UsDoubt, 1);
  doubt->id = item != NULL ? g_strdup (us_item_get_id (item)) : NULL;
  doubt->property = g_strdup (property);
  doubt->line = line;
  doubt->reason = g_strdup (reason);
  g_ptr_array_add (self->doubts, doubt);
}

/**
 * us_report_set_encoding:
 * @self: a report
 * @encoding: (nullable): name of the encoding that the text was in, or was guessed to be in
 *
 * Says how the bytes were read. One thread at a time.
 */
void
us_report_set_encoding (UsReport *self, const char *encoding)
{
  g_return_if_fail (self != NULL);

  char *copy = g_strdup (encoding);
  g_free (self->encoding);
  self->encoding = copy;
}

/**
 * us_report_get_encoding:
 * @self: a report
 *
 * How the bytes were read. One thread at a time.
 *
 * Returns: (transfer none) (nullable): name of an encoding
 */
const char *
us_report_get_encoding (UsReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->encoding;
}

/**
 * us_report_set_reading:
 * @self: a report
 * @reading: what every line of the source became
 *
 * Keeps it. One thread at a time.
 */
void
us_report_set_reading (UsReport *self, UsReading *reading)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (reading != NULL);

  us_reading_ref (reading);
  g_clear_pointer (&self->reading, us_reading_unref);
  self->reading = reading;
}

/**
 * us_report_get_reading:
 * @self: a report
 *
 * What every line of the source became. One thread at a time.
 *
 * Returns: (transfer none) (nullable): a reading
 */
UsReading *
us_report_get_reading (UsReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->reading;
}

/**
 * us_report_get_n_doubts:
 * @self: a report
 *
 * How many doubts there are. One thread at a time.
 *
 * Returns: doubts
 */
guint
us_report_get_n_doubts (UsReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->doubts->len;
}

/**
 * us_report_get_doubt:
 * @self: a report
 * @index: from 0
 *
 * One of the doubts. One thread at a time.
 *
 * Returns: (transfer none): a doubt
 */
const UsDoubt *
us_report_get_doubt (UsReport *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->doubts->len, NULL);

  return g_ptr_array_index (self->doubts, index);
}

/**
 * us_report_to_variant:
 * @self: a report
 *
 * Makes a value of it that another process can be given. One thread at a time.
 *
 * Returns: (transfer floating): a value
 */
GVariant *
us_report_to_variant (UsReport *self)
{
  g_autoptr (UsReading) none = us_reading_new ();
  GVariantBuilder doubts;

  g_return_val_if_fail (self != NULL, NULL);

  g_variant_builder_init (&doubts, G_VARIANT_TYPE ("a(msmsus)"));
  for (guint i = 0; i < self->doubts->len; i++)
    {
      const UsDoubt *doubt = g_ptr_array_index (self->doubts, i);
      g_variant_builder_add (&doubts, "(msmsus)", doubt->id, doubt->property, doubt->line,
                             doubt->reason);
    }
  return g_variant_new ("(msa(msmsus)v)", self->encoding, &doubts,
                        us_reading_to_variant (self->reading != NULL ? self->reading : none));
}

/**
 * us_report_new_from_variant:
 * @variant: what us_report_to_variant() made; it need not be trusted
 *
 * Makes a report of such a value. One thread at a time.
 *
 * Returns: (transfer full) (nullable): a report, or %NULL when the value is none
 */
UsReport *
us_report_new_from_variant (GVariant *variant)
{
  g_autoptr (UsReport) self = us_report_new ();
  g_autoptr (GVariantIter) doubts = NULL;
  g_autoptr (GVariant) reading = NULL;
  UsDoubt doubt = { 0 };

  g_return_val_if_fail (variant != NULL, NULL);

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE ("(msa(msmsus)v)")))
    return NULL;
  /* What is not as it should be reads as empty. To look at every byte once is quicker all the same:
   * where that is not known, each of many doubts is looked at with all before it. */
  g_variant_is_normal_form (variant);
  g_variant_get (variant, "(msa(msmsus)v)", &self->encoding, &doubts, &reading);
  while (g_variant_iter_next (doubts, "(msmsus)", &doubt.id, &doubt.property, &doubt.line,
                              &doubt.reason))
    g_ptr_array_add (self->doubts, g_memdup2 (&doubt, sizeof doubt));
  self->reading = us_reading_new_from_variant (reading);
  return self->reading != NULL ? g_steal_pointer (&self) : NULL;
}

/* "a, b and c" as the language of the interface says it. */
static char *
join_pieces (GPtrArray *pieces)
{
  const char *language = g_get_language_names ()[0];
  UChar wide[MAX_PIECES][MAX_PIECE];
  const UChar *strings[MAX_PIECES];
  int32_t lengths[MAX_PIECES];
  UChar joined[MAX_PIECES * MAX_PIECE];
  char utf8[MAX_PIECES * MAX_PIECE * 3];
  UErrorCode error = U_ZERO_ERROR;
  UListFormatter *formatter = ulistfmt_open (g_str_equal (language, "C") ? "en" : language, &error);
  int32_t length;

  for (guint i = 0; i < pieces->len; i++)
    {
      u_strFromUTF8 (wide[i], MAX_PIECE, &lengths[i], g_ptr_array_index (pieces, i), -1, &error);
      strings[i] = wide[i];
    }
  length = ulistfmt_format (formatter, strings, lengths, pieces->len, joined, G_N_ELEMENTS (joined),
                            &error);
  u_strToUTF8 (utf8, sizeof utf8, NULL, joined, length, &error);
  if (U_SUCCESS (error))
    {
      ulistfmt_close (formatter);
      return g_strdup (utf8);
    }
  g_clear_pointer (&formatter, ulistfmt_close);
  g_ptr_array_add (pieces, NULL);
  return g_strjoinv (", ", (char **) pieces->pdata);
}

/* Takes a string with one %u. */
static void
add_piece (GPtrArray *pieces, guint count, const char *form)
{
  if (count > 0)
    g_ptr_array_add (pieces, g_strdup_printf (form, count));
}

static guint
count (UsItemList *list)
{
  return us_item_list_get_length (list);
}

/**
 * us_report_summarise:
 * @statement: a statement that was imported
 *
 * Says in one sentence what was recognised: "Recognised 1 addressee, 7 paragraphs, 5 demands and 12
 * signatories". Main thread only.
 *
 * Returns: (transfer full): a translated sentence
 */
char *
us_report_summarise (UsStatement *statement)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  UsItemList *body;
  guint demands = 0;
  guint paragraphs = 0;
  guint n;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  body = us_statement_get_body (statement);
  for (guint i = 0; i < us_item_list_get_length (body); i++)
    {
      UsBlockKind kind = us_block_get_kind (us_item_list_get (body, i));
      demands += kind == US_BLOCK_DEMAND;
      paragraphs += kind != US_BLOCK_DEMAND;
    }
  n = count (us_statement_get_addressees (statement));
  add_piece (pieces, n, ngettext ("%u addressee", "%u addressees", n));
  add_piece (pieces, paragraphs, ngettext ("%u paragraph", "%u paragraphs", paragraphs));
  add_piece (pieces, demands, ngettext ("%u demand", "%u demands", demands));
  n = count (us_statement_get_signatories (statement));
  add_piece (pieces, n, ngettext ("%u signatory", "%u signatories", n));
  n = count (us_statement_get_copies (statement));
  add_piece (pieces, n, ngettext ("%u copy", "%u copies", n));
  n = count (us_statement_get_notes (statement));
  add_piece (pieces, n, ngettext ("%u note", "%u notes", n));
  /* Something is always made of a text; when it is neither of these it is a line at the top. */
  if (pieces->len == 0)
    return g_strdup (_ ("Recognised the beginning of a letter."));
  joined = join_pieces (pieces);
  /* translators: %s: a list such as "1 addressee, 7 paragraphs and 5 demands" */
  return g_strdup_printf (_ ("Recognised %s."), joined);
}
