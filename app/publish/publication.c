/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/publication.h"

#include <unicode/uchar.h>

#include "model/contact.h"
#include "model/language.h"
#include "model/note.h"
#include "model/statement.h"
#include "publish/arrangement.h"
#include "publish/edition.h"
#include "publish/note-order.h"
#include "publish/numbering.h"
#include "publish/publication-strings.h"
#include "publish/resolution.h"

/* A publication and what only this file needs of it. */
typedef struct
{
  UsPublication public;
  GRefString *empty;
  GHashTable *notes_by_id;
  GStringChunk *copies; /* those of the signatories, or NULL */
} Publication;

/* Of white space only; a count or a reference is something. */
static gboolean
is_blank (const UsText *text)
{
  for (const char *p = us_text_get_string (text); *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static UsPublicAddressee *
take_addressees (Publication *self, UsItemList *list, const UsPublishOptions *options,
                 gsize *ret_n_addressees)
{
  guint length = us_item_list_get_length (list);
  UsPublicAddressee *addressees = g_new (UsPublicAddressee, length);
  gsize n_addressees = 0;

  for (guint i = 0; i < length; i++)
    {
      UsItem *addressee = us_item_list_get (list, i);
      UsPublicAddressee *public = &addressees[n_addressees];
      gconstpointer values[US_VALUE_SET_MAX];

      us_item_get_values (addressee, values);
      if (!us_edition_is_for (options, addressee) ||
          !us_publication_take_strings (US_PUBLIC_ADDRESSEE, values, self->empty, public))
        continue;
      us_edition_trim_address (options, self->empty, &public->address);
      n_addressees++;
    }
  *ret_n_addressees = n_addressees;
  return addressees;
}

/* By most of its characters: a paragraph in Arabic may begin with a Latin name. */
static gboolean
reads_from_right (const char *text, gboolean fallback)
{
  gsize from_right = 0;
  gsize from_left = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      UCharDirection direction = u_charDirection ((UChar32) g_utf8_get_char (p));

      from_left += direction == U_LEFT_TO_RIGHT;
      from_right += direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
    }
  return from_right == from_left ? fallback : from_right > from_left;
}

static gboolean
block_reads_from_right (UsBlock *block, gboolean fallback)
{
  if (us_block_get_direction (block) != US_BLOCK_AUTOMATIC)
    return us_block_get_direction (block) == US_BLOCK_FROM_RIGHT;
  return reads_from_right (us_text_get_string (us_block_get_text (block)), fallback);
}

/* An empty demand is left out, unless others stand below it: they would change their parent. */
static gboolean
is_left_out (UsItemList *body, guint position)
{
  UsBlock *block = us_item_list_get (body, position);
  UsBlock *next;

  if (!is_blank (us_block_get_text (block)))
    return FALSE;
  if (us_block_get_kind (block) != US_BLOCK_DEMAND ||
      position + 1 == us_item_list_get_length (body))
    return TRUE;
  next = us_item_list_get (body, position + 1);
  return us_block_get_kind (next) != US_BLOCK_DEMAND ||
         us_block_get_level (next) <= us_block_get_level (block);
}

static void
take_body (Publication *self, UsItemList *body)
{
  guint length = us_item_list_get_length (body);
  UsNumberingStyle style = self->public.pages.numbering;
  UsNumbering numbering;

  self->public.blocks = g_new (UsPublicBlock, length);
  us_numbering_start (&numbering);
  for (guint i = 0; i < length; i++)
    {
      UsBlock *block = us_item_list_get (body, i);
      UsBlockKind kind = us_block_get_kind (block);
      guint level = us_block_get_level (block);
      UsText *text = us_block_get_text (block);
      guint ordinal = 0;

      if (!is_left_out (body, i))
        {
          ordinal = us_numbering_next (&numbering, kind, level);
          self->public.blocks[self->public.n_blocks++] = (UsPublicBlock){
            .kind = kind,
            .level = kind == US_BLOCK_DEMAND ? numbering.level : level,
            .ordinal = ordinal,
            .position = i,
            .number = ordinal > 0 ? us_numbering_format_in (style, numbering.level, ordinal) : NULL,
            .rtl = block_reads_from_right (block, self->public.rtl),
            .text = us_text_ref (text),
          };
        }
      else if (kind == US_BLOCK_CALL)
        us_numbering_next (&numbering, kind, level);
    }
}

/* A group alone is nobody. */
static gboolean
is_nobody (Publication *self, const UsPublicSignatory *signatory)
{
  return signatory->name == self->empty && signatory->person == self->empty &&
         signatory->role == self->empty && signatory->organisation == self->empty &&
         signatory->country == self->empty && signatory->note == self->empty &&
         signatory->link == self->empty;
}

typedef struct
{
  Publication *publication;
  guint statuses;
  const char *as_of; /* or NULL */
  guint position;    /* of the next signatory in its list */
} SignatoryTaker;

static void
take_signatory (gpointer item, gpointer user_data)
{
  SignatoryTaker *taker = user_data;
  Publication *self = taker->publication;
  UsPublicSignatory *signatory = &self->public.signatories[self->public.n_signatories];
  gconstpointer values[US_VALUE_SET_MAX];
  guint position = taker->position++;

  us_item_get_values (item, values);
  if (!us_edition_chooses (taker->statuses, taker->as_of,
                           GPOINTER_TO_UINT (values[US_SIGNATORY_STATUS - 1]),
                           values[US_SIGNATORY_APPROVED_ON - 1]))
    return;
  if (GPOINTER_TO_UINT (values[US_SIGNATORY_LISTING - 1]) == US_SIGNATORY_WITHHELD)
    {
      self->public.n_withheld++;
      if (GPOINTER_TO_UINT (values[US_SIGNATORY_KIND - 1]) != US_SIGNATORY_IS_INDIVIDUAL)
        self->public.n_withheld_organisations++;
      return;
    }
  us_publication_take_strings (US_PUBLIC_SIGNATORY, values, self->empty, signatory);
  signatory->kind = (UsSignatoryKind) GPOINTER_TO_UINT (values[US_SIGNATORY_KIND - 1]);
  signatory->position = position;
  signatory->number = 0;
  if (is_nobody (self, signatory))
    us_publication_release_strings (US_PUBLIC_SIGNATORY, self->empty, signatory);
  else
    self->public.n_signatories++;
}

static void
take_signatories (Publication *self, UsStatement *statement, const UsPublishOptions *options)
{
  UsItemList *list = us_statement_get_signatories (statement);
  SignatoryTaker taker = { self, 0, NULL, 0 };

  taker.statuses = options != NULL
                       ? options->statuses
                       : us_page_setup_get_printed (us_statement_get_settings (statement));
  taker.as_of = options != NULL ? options->as_of : NULL;

  self->public.signatories = g_new (UsPublicSignatory, us_item_list_get_length (list));
  us_item_list_foreach (list, take_signatory, &taker);
}

static void
take_contacts (Publication *self, UsItemList *list)
{
  guint length = us_item_list_get_length (list);

  self->public.contacts = g_new (UsText *, length);
  for (guint i = 0; i < length; i++)
    {
      UsText *text = us_contact_get_text (us_item_list_get (list, i));

      if (!is_blank (text))
        self->public.contacts[self->public.n_contacts++] = us_text_ref (text);
    }
}

/* Numbers the notes in the order in which a reader of the letter meets them. A note that nothing
 * refers to comes last: it is printed too, for nothing may get lost. */
static void
take_notes (Publication *self, UsItemList *list)
{
  g_autoptr (UsNoteOrder) order = us_note_order_new (list);
  UsPublication *public = &self->public;

  us_note_order_visit (order, public->about);
  for (gsize i = 0; i < public->n_blocks; i++)
    us_note_order_visit (order, public->blocks[i].text);
  for (gsize i = 0; i < public->n_contacts; i++)
    us_note_order_visit (order, public->contacts[i]);

  public->notes = us_note_order_finish (order, &public->n_notes);
  self->notes_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (gsize i = 0; i < public->n_notes; i++)
    g_hash_table_insert (self->notes_by_id, (gpointer) public->notes[i].id, &public->notes[i]);
}

/**
 * us_publication_new:
 * @statement: a statement
 * @options: (nullable): which edition; %NULL for those whom the settings of the statement name
 *
 * Takes a snapshot of what a reader may see of @statement. It shares the strings of the statement,
 * which are immutable, so that it is quick; later changes do not reach it. Main thread only.
 *
 * Returns: (transfer full): the publication
 */
UsPublication *
us_publication_new (UsStatement *statement, const UsPublishOptions *options)
{
  Publication *self;
  UsPublication *public;
  gconstpointer values[US_VALUE_SET_MAX];
  g_autofree char *language = NULL;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = g_new0 (Publication, 1);
  public = &self->public;
  g_atomic_ref_count_init (&public->references);
  self->empty = g_ref_string_new ("");

  us_page_setup_init (&public->pages, statement);
  us_item_get_values (US_ITEM (statement), values);
  us_publication_take_strings (US_PUBLIC_STATEMENT, values, self->empty, public);
  public->rtl = us_language_is_rtl (public->language);
  language = us_numbering_get_language (public->pages.numbering, public->language);
  public->date_text = us_language_format_date (language, public->date);
  public->about = us_text_ref (us_item_get_text (US_ITEM (statement), US_STATEMENT_ABOUT));
  public->pages.line_numbers = options != NULL && options->draft && options->line_numbers;
  public->banner = us_edition_make_banner (options, language);
  us_edition_set_salutation (options, statement, self->empty, &public->salutation);
  public->addressees = take_addressees (self, us_statement_get_addressees (statement), options,
                                        &public->n_addressees);
  take_body (self, us_statement_get_body (statement));
  take_signatories (self, statement, options);
  us_arrangement_apply (public, statement, self->empty);
  us_edition_set_as_of (options, language, &public->as_of);
  public->copies =
      take_addressees (self, us_statement_get_copies (statement), options, &public->n_copies);
  if (options == NULL || !options->for_public)
    take_contacts (self, us_statement_get_contacts (statement));
  take_notes (self, us_statement_get_notes (statement));
  us_resolution_apply (public, us_statement_get_body (statement), is_left_out);
  if (options != NULL && options->names_withheld)
    us_arrangement_withhold (public, self->empty);
  return public;
}

/**
 * us_publication_detach:
 * @self: a new publication, which nobody else has yet
 *
 * Copies the names, so that to free the statement gives back what a long list takes. Its thread.
 */
void
us_publication_detach (UsPublication *self)
{
  Publication *whole = (Publication *) self;

  g_return_if_fail (self != NULL);

  if (whole->copies == NULL)
    whole->copies =
        us_publication_copy_strings (US_PUBLIC_SIGNATORY, whole->empty, self->signatories,
                                     sizeof *self->signatories, self->n_signatories);
}

/**
 * us_publication_ref:
 * @self: a publication
 *
 * Takes a reference. Any thread.
 *
 * Returns: (transfer full): @self
 */
UsPublication *
us_publication_ref (UsPublication *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

static void
free_addressees (Publication *self, UsPublicAddressee *addressees, gsize n_addressees)
{
  for (gsize i = 0; i < n_addressees; i++)
    us_publication_release_strings (US_PUBLIC_ADDRESSEE, self->empty, &addressees[i]);
  g_free (addressees);
}

static void
free_texts (Publication *self)
{
  UsPublication *public = &self->public;

  us_text_unref (public->about);
  for (gsize i = 0; i < public->n_blocks; i++)
    {
      g_free (public->blocks[i].number);
      us_text_unref (public->blocks[i].text);
    }
  g_free (public->blocks);
  for (gsize i = 0; i < public->n_contacts; i++)
    us_text_unref (public->contacts[i]);
  g_free (public->contacts);
  g_hash_table_unref (self->notes_by_id);
  us_note_order_free_notes (public->notes, public->n_notes);
}

/**
 * us_publication_unref:
 * @self: (transfer full): a publication
 *
 * Drops a reference; the last one frees it. Any thread.
 */
void
us_publication_unref (UsPublication *self)
{
  Publication *whole = (Publication *) self;

  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  us_page_setup_clear (&self->pages);
  us_publication_release_strings (US_PUBLIC_STATEMENT, whole->empty, self);
  g_free (self->date_text);
  g_free (self->banner);
  free_addressees (whole, self->addressees, self->n_addressees);
  free_addressees (whole, self->copies, self->n_copies);
  for (gsize i = 0; whole->copies == NULL && i < self->n_signatories; i++)
    us_publication_release_strings (US_PUBLIC_SIGNATORY, whole->empty, &self->signatories[i]);
  g_clear_pointer (&whole->copies, g_string_chunk_free);
  g_free (self->signatories);
  us_arrangement_clear (self);
  free_texts (whole);
  g_ref_string_release (whole->empty);
  g_free (whole);
}

/**
 * us_publication_find_note:
 * @self: a publication
 * @id: id of a note, as in a span that refers to it
 *
 * Looks a note up, in constant time. Any thread.
 *
 * Returns: (transfer none) (nullable): the note, or %NULL when the reference leads nowhere
 */
const UsPublicNote *
us_publication_find_note (const UsPublication *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (((const Publication *) self)->notes_by_id, id);
}
