/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/assembly.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/letter/draft-text.h"
#include "import/letter/traits.h"
#include "import/reading/reading-links.h"
#include "import/source.h"
#include "model/addressee.h"
#include "model/contact.h"
#include "model/demand.h"
#include "model/language.h"
#include "model/note.h"
#include "model/text-edit.h"

/* A paragraph longer than a field may be becomes several, which a view lays out one by one. */
#define MAX_TEXT (US_FIELD_MAX - 1024)
#define PART_OF_TEXT (US_FIELD_MAX / 4)
/* So many signatories are doubted one by one: nobody reads more, and a list may have a million. */
#define MAX_DOUBTS 10000

typedef struct
{
  UsDraft *draft;
  UsReport *report;
  UsStatement *statement;
  GPtrArray *body;
  GPtrArray *notes;
  UsReadingLinks *links;
} Assembly;

/* Where a text longer than @most may be cut: at a space, or at least between two characters. */
static gsize
find_cut (const char *text, gsize length, gsize most)
{
  gsize cut = most;

  if (length <= most)
    return length;
  while (cut > most / 2 && text[cut] != ' ')
    cut--;
  if (text[cut] != ' ')
    for (cut = most; (text[cut] & 0xc0) == 0x80; cut--)
      ;
  return cut;
}

static UsText *
make_text (Assembly *self, const char *text, gsize length, guint line)
{
  return us_draft_text_make (self->draft, self->notes, text, length, line);
}

static gboolean
may_have_sentences (const char *text)
{
  for (const char *p = strpbrk (text, ".!?"); p != NULL; p = strpbrk (p + 1, ".!?"))
    if (p[1] == ' ')
      return TRUE;
  return strstr (text, "؟ ") != NULL;
}

static gboolean
is_all_bold (const UsText *text)
{
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (text, &n_spans);

  for (gsize i = 0; i < n_spans; i++)
    if (spans[i].kind == US_SPAN_BOLD && spans[i].start == 0 &&
        spans[i].end == us_text_get_length (text))
      return TRUE;
  return FALSE;
}

static UsText *
make_demand_text (Assembly *self, const UsDraftBlock *draft, gsize length)
{
  UsText *text = make_text (self, draft->text, length, draft->line);
  const char *string = us_text_get_string (text);
  guint lead = draft->lead;
  UsText *plain;
  UsText *marked;

  if (lead == 0 && may_have_sentences (string))
    lead = us_demand_first_sentence (string, self->draft->language);
  if (lead == 0 && is_all_bold (text))
    lead = us_text_get_length (text);
  else if (lead == 0 || lead >= us_text_get_length (text))
    return text;
  /* What is the lead by its looks needs these no more. */
  plain = us_text_unmark (text, US_SPAN_BOLD, 0, lead);
  marked = us_text_mark (plain, US_SPAN_LEAD, 0, lead, NULL);
  us_text_unref (plain);
  us_text_unref (text);
  return marked;
}

/* A heading that is a demand now, as a sentence of its own before what is said of it. */
static UsText *
make_headed_text (Assembly *self, const UsDraftBlock *draft)
{
  const gboolean ends = us_traits_ends_sentence (draft->text);
  g_autoptr (UsText) heading = make_text (self, draft->text, strlen (draft->text), draft->line);
  g_autoptr (UsText) more = make_text (self, draft->more, strlen (draft->more), draft->more_line);
  g_autoptr (UsText) both = us_text_join (heading, ends ? " " : ". ", more);
  const guint lead = us_text_get_length (heading) + (ends ? 0 : 1);
  g_autoptr (UsText) plain = us_text_unmark (both, US_SPAN_BOLD, 0, lead);

  return us_text_mark (plain, US_SPAN_LEAD, 0, lead, NULL);
}

/* One block, or several where the text is too long for one. */
static void
add_block (Assembly *self, const UsDraftBlock *draft)
{
  const char *text = draft->text;
  gsize rest = strlen (text);
  const gsize most = rest > MAX_TEXT ? PART_OF_TEXT : MAX_TEXT;
  gboolean first = TRUE;

  while (rest > 0)
    {
      gsize length = find_cut (text, rest, most);
      g_autoptr (UsText) made = first && draft->more != NULL ? make_headed_text (self, draft)
                                : first && draft->kind == US_BLOCK_DEMAND
                                    ? make_demand_text (self, draft, length)
                                    : make_text (self, text, length, draft->line);
      UsBlock *block = us_block_new (first ? draft->kind : US_BLOCK_PARAGRAPH, made);
      if (first && draft->level > 0)
        us_item_set_choice (US_ITEM (block), US_BLOCK_LEVEL, draft->level, NULL);
      if (first && draft->reason != NULL)
        us_report_add_doubt (self->report, US_ITEM (block), NULL, draft->line, draft->reason);
      g_ptr_array_add (self->body, block);
      if (first)
        us_reading_links_add (self->links, US_PART_PARAGRAPH, draft->line, US_ITEM (block));
      first = FALSE;
      text += length;
      rest -= length;
      while (rest > 0 && *text == ' ')
        {
          text++;
          rest--;
        }
    }
}

static void
add_paragraph (Assembly *self, const char *text, guint line)
{
  const UsDraftBlock draft = { .kind = US_BLOCK_PARAGRAPH, .text = (char *) text, .line = line };

  add_block (self, &draft);
}

/* What a field refuses is kept as a paragraph. */
static void
set_line (Assembly *self, UsItem *item, guint property, const char *value)
{
  if (value != NULL && *value != '\0' && !us_item_set_string (item, property, value, NULL))
    add_paragraph (self, value, 0);
}

static void
set_head (Assembly *self)
{
  const UsDraft *draft = self->draft;
  UsItem *item = US_ITEM (self->statement);

  if (draft->language != NULL && us_language_is_valid (draft->language))
    us_item_set_string (item, US_STATEMENT_LANGUAGE, draft->language, NULL);
  set_line (self, item, US_STATEMENT_DATE, draft->date);
  set_line (self, item, US_STATEMENT_PLACE, draft->place);
  set_line (self, item, US_STATEMENT_TITLE, draft->title);
  set_line (self, item, US_STATEMENT_SUBJECT, draft->subject);
  set_line (self, item, US_STATEMENT_SALUTATION, draft->salutation);
  set_line (self, item, US_STATEMENT_VALEDICTION, draft->valediction);
  set_line (self, item, US_STATEMENT_SIGNATORIES_HEADING, draft->signatories_heading);
  set_line (self, item, US_STATEMENT_SIGNATORIES_AS_OF, draft->signatories_as_of);
  if (draft->about != NULL && strlen (draft->about) <= MAX_TEXT)
    {
      g_autoptr (UsText) about = make_text (self, draft->about, strlen (draft->about), 0);
      us_item_set_text (item, US_STATEMENT_ABOUT, about, NULL);
    }
  else if (draft->about != NULL)
    add_paragraph (self, draft->about, 0);
  for (guint i = 0; i < draft->doubts->len; i++)
    {
      const UsDraftDoubt *doubt = g_ptr_array_index (draft->doubts, i);
      us_report_add_doubt (self->report, NULL, doubt->property, doubt->line, doubt->reason);
    }
}

static void
fill_list (UsItemList *list, GPtrArray *items)
{
  if (items->len > 0)
    us_item_list_insert_all (list, us_item_list_get_length (list), items, NULL);
}

static void
add_addressees (Assembly *self, GPtrArray *people, UsPart part, UsItemList *list)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < people->len; i++)
    {
      const UsDraftPerson *person = g_ptr_array_index (people, i);
      UsItem *item = US_ITEM (us_addressee_new (""));
      set_line (self, item, US_ADDRESSEE_HONORIFIC, person->honorific);
      set_line (self, item, US_ADDRESSEE_NAME, person->name);
      set_line (self, item, US_ADDRESSEE_OFFICE, person->role);
      set_line (self, item, US_ADDRESSEE_ORGANISATION, person->organisation);
      set_line (self, item, US_ADDRESSEE_ADDRESS, person->address);
      set_line (self, item, US_ADDRESSEE_COUNTRY, person->country);
      set_line (self, item, US_ADDRESSEE_EMAIL, person->email);
      if (person->reason != NULL)
        us_report_add_doubt (self->report, item, NULL, person->line, person->reason);
      us_reading_links_add (self->links, part, person->line, item);
      g_ptr_array_add (items, item);
    }
  fill_list (list, items);
}

/* Where the name leads, when the source has a link on it. */
static void
set_link (Assembly *self, UsItem *item, const UsDraftPerson *person)
{
  GPtrArray *texts = self->draft->texts;
  gsize n_spans;
  const UsSpan *spans;

  if (person->link != NULL)
    set_line (self, item, US_SIGNATORY_LINK, person->link);
  if (person->link != NULL || texts == NULL || person->line == 0 || person->line > texts->len)
    return;
  spans = us_text_get_spans (g_ptr_array_index (texts, person->line - 1), &n_spans);
  for (gsize i = 0; i < n_spans; i++)
    if (spans[i].kind == US_SPAN_LINK && spans[i].start == 0)
      us_item_set_string (item, US_SIGNATORY_LINK, spans[i].target, NULL);
}

static void
doubt_others (Assembly *self, guint n)
{
  g_autofree char *reason = g_strdup_printf (
      ngettext ("%u more signatory is not sure.", "%u more signatories are not sure.", n), n);

  us_report_add_doubt (self->report, NULL, "signatories-heading", 0, reason);
}

/* What was understood of each goes as soon as there is an item: of a million there may be no room
 * for both. */
static void
add_signatories (Assembly *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gsize n_people;
  g_autofree gpointer *people = g_ptr_array_steal (self->draft->signatories, &n_people);
  guint n_doubts = 0;

  for (gsize i = 0; i < n_people; i++)
    {
      UsDraftPerson *person = people[i];
      UsItem *item = US_ITEM (us_signatory_new (""));
      us_item_set_choice (item, US_SIGNATORY_KIND, person->kind, NULL);
      set_line (self, item, US_SIGNATORY_NAME, person->name);
      set_line (self, item, US_SIGNATORY_PERSON, person->person);
      set_line (self, item, US_SIGNATORY_ROLE, person->role);
      set_line (self, item, US_SIGNATORY_ORGANISATION, person->organisation);
      set_line (self, item, US_SIGNATORY_COUNTRY, person->country);
      set_line (self, item, US_SIGNATORY_GROUP, person->group);
      set_line (self, item, US_SIGNATORY_NOTE, person->note);
      set_link (self, item, person);
      set_line (self, item, US_SIGNATORY_EMAIL, person->email);
      if (person->reason != NULL && n_doubts++ < MAX_DOUBTS)
        us_report_add_doubt (self->report, item, NULL, person->line, person->reason);
      us_reading_links_add (self->links, US_PART_SIGNATORY, person->line, item);
      g_ptr_array_add (items, item);
      us_draft_person_free (person);
    }
  if (n_doubts > MAX_DOUBTS)
    doubt_others (self, n_doubts - MAX_DOUBTS);
  for (guint i = 0; i < self->draft->n_withheld; i++)
    {
      UsItem *item = US_ITEM (us_signatory_new (_ ("Name withheld")));

      us_item_set_choice (item, US_SIGNATORY_LISTING, US_SIGNATORY_WITHHELD, NULL);
      g_ptr_array_add (items, item);
    }
  fill_list (us_statement_get_signatories (self->statement), items);
}

static void
add_notes (Assembly *self)
{
  for (guint i = 0; i < self->draft->notes->len; i++)
    {
      const UsDraftBlock *draft = g_ptr_array_index (self->draft->notes, i);
      gsize length = find_cut (draft->text, strlen (draft->text), MAX_TEXT);
      g_autoptr (GPtrArray) none = g_ptr_array_new ();
      g_autoptr (UsText) text =
                     us_draft_text_make (self->draft, none, draft->text, length, draft->line);
      if (draft->text[length] != '\0')
        add_paragraph (self, draft->text + length, draft->line);
      g_ptr_array_add (self->notes, us_note_new (text));
      us_reading_links_add (self->links, US_PART_NOTE, draft->line,
                            g_ptr_array_index (self->notes, i));
    }
  fill_list (us_statement_get_notes (self->statement), self->notes);
}

static void
add_contacts (Assembly *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->draft->contacts->len; i++)
    {
      const UsDraftBlock *draft = g_ptr_array_index (self->draft->contacts, i);
      g_autoptr (UsText) text = make_text (self, draft->text, strlen (draft->text), draft->line);
      g_ptr_array_add (items, us_contact_new (text));
      us_reading_links_add (self->links, US_PART_CONTACT, draft->line,
                            g_ptr_array_index (items, i));
    }
  fill_list (us_statement_get_contacts (self->statement), items);
}

/**
 * us_assembly_make_statement:
 * @draft: (inout): what was understood of a letter; loses its signatories
 * @report: (inout): gets the doubts
 *
 * Makes a statement of a draft: references become links to their notes, the first sentence of a
 * demand becomes its lead, and what no field can hold becomes a paragraph. Main thread only.
 *
 * Returns: (transfer full): a statement
 */
UsStatement *
us_assembly_make_statement (UsDraft *draft, UsReport *report)
{
  Assembly self = { .draft = draft, .report = report, .statement = us_statement_new () };

  g_return_val_if_fail (draft != NULL, self.statement);
  g_return_val_if_fail (report != NULL, self.statement);

  self.links = us_reading_links_new ();
  self.body = g_ptr_array_new_with_free_func (g_object_unref);
  self.notes = g_ptr_array_new_with_free_func (g_object_unref);
  add_notes (&self);
  set_head (&self);
  add_addressees (&self, draft->addressees, US_PART_ADDRESSEE,
                  us_statement_get_addressees (self.statement));
  for (guint i = 0; i < draft->body->len; i++)
    add_block (&self, g_ptr_array_index (draft->body, i));
  add_signatories (&self);
  add_addressees (&self, draft->copies, US_PART_COPY, us_statement_get_copies (self.statement));
  add_contacts (&self);
  fill_list (us_statement_get_body (self.statement), self.body);
  if (draft->reading != NULL)
    {
      us_reading_links_settle (self.links, draft->reading, report);
      us_report_set_reading (report, draft->reading);
    }
  us_reading_links_free (self.links);
  g_ptr_array_unref (self.body);
  g_ptr_array_unref (self.notes);
  return self.statement;
}
