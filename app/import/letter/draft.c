/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/draft.h"

static void
block_free (gpointer data)
{
  UsDraftBlock *block = data;

  g_free (block->text);
  g_free (block->more);
  g_free (block->reason);
  g_free (block);
}

static void
doubt_free (gpointer data)
{
  UsDraftDoubt *doubt = data;

  g_free (doubt->reason);
  g_free (doubt);
}

/**
 * us_draft_new:
 *
 * An empty draft. Any thread.
 *
 * Returns: (transfer full): a draft
 */
UsDraft *
us_draft_new (void)
{
  UsDraft *self = g_new0 (UsDraft, 1);

  self->addressees = g_ptr_array_new_with_free_func (us_draft_person_free);
  self->body = g_ptr_array_new_with_free_func (block_free);
  self->signatories = g_ptr_array_new_with_free_func (us_draft_person_free);
  self->copies = g_ptr_array_new_with_free_func (us_draft_person_free);
  self->contacts = g_ptr_array_new_with_free_func (block_free);
  self->notes = g_ptr_array_new_with_free_func (block_free);
  self->aside = g_ptr_array_new_with_free_func (block_free);
  self->doubts = g_ptr_array_new_with_free_func (doubt_free);
  return self;
}

/**
 * us_draft_free:
 * @self: a draft
 *
 * Frees it and all that it holds. Any thread.
 */
void
us_draft_free (UsDraft *self)
{
  g_free (self->date);
  g_free (self->place);
  g_free (self->title);
  g_free (self->subject);
  g_free (self->about);
  g_free (self->salutation);
  g_free (self->valediction);
  g_free (self->signatories_heading);
  g_free (self->signatories_as_of);
  g_ptr_array_unref (self->addressees);
  g_ptr_array_unref (self->body);
  g_ptr_array_unref (self->signatories);
  g_ptr_array_unref (self->copies);
  g_ptr_array_unref (self->contacts);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->aside);
  g_ptr_array_unref (self->doubts);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->reading, us_reading_unref);
  g_free (self);
}

/**
 * us_draft_add_block:
 * @blocks: (element-type UsDraftBlock): the body, contacts or notes of a draft
 * @kind: kind
 * @text: text
 * @line: line of the source
 *
 * Adds a block at the end. Any thread.
 *
 * Returns: (transfer none): the block
 */
UsDraftBlock *
us_draft_add_block (GPtrArray *blocks, UsBlockKind kind, const char *text, guint line)
{
  UsDraftBlock *block = g_new0 (UsDraftBlock, 1);

  block->kind = kind;
  block->text = g_strdup (text);
  block->line = line;
  g_ptr_array_add (blocks, block);
  return block;
}

/**
 * us_draft_person_free:
 * @person: (transfer full): somebody of a draft
 *
 * Frees what is known of them. Any thread.
 */
void
us_draft_person_free (gpointer person)
{
  UsDraftPerson *self = person;

  g_free (self->honorific);
  g_free (self->name);
  g_free (self->person);
  g_free (self->role);
  g_free (self->organisation);
  g_free (self->address);
  g_free (self->country);
  g_free (self->email);
  g_free (self->note);
  g_free (self->link);
  g_free (self->group);
  g_free (self->reason);
  g_free (self);
}

/**
 * us_draft_add_person:
 * @people: (element-type UsDraftPerson): addressees, signatories or copies of a draft
 * @line: line of the source
 *
 * Adds somebody of whom nothing is known yet. Any thread.
 *
 * Returns: (transfer none): the person
 */
UsDraftPerson *
us_draft_add_person (GPtrArray *people, guint line)
{
  UsDraftPerson *person = g_new0 (UsDraftPerson, 1);

  person->line = line;
  g_ptr_array_add (people, person);
  return person;
}

/**
 * us_draft_claim:
 * @self: a draft
 * @block: a block of the source
 * @part: what it is in the letter
 * @confidence: how sure that is, from 0 to 100
 *
 * Says what a block became. Any thread.
 */
void
us_draft_claim (UsDraft *self, const UsSourceBlock *block, UsPart part, guint confidence)
{
  if (self->reading != NULL)
    us_reading_claim (self->reading, block->line, MAX (block->line, block->last), part, confidence);
}

/**
 * us_draft_doubt:
 * @self: a draft
 * @property: name of a property of the statement; a static string
 * @line: line of the source
 * @reason: (transfer full): a translated sentence
 *
 * Notes a doubt about the statement itself. Any thread.
 */
void
us_draft_doubt (UsDraft *self, const char *property, guint line, char *reason)
{
  UsDraftDoubt *doubt = g_new (UsDraftDoubt, 1);

  doubt->property = property;
  doubt->line = line;
  doubt->reason = reason;
  g_ptr_array_add (self->doubts, doubt);
}

/**
 * us_draft_join:
 * @value: (inout): words of a draft, or %NULL
 * @text: more of them
 *
 * Adds words after what is there: a person may have said that another line is the same part, and no
 * line is lost. Any thread.
 */
void
us_draft_join (char **value, const char *text)
{
  char *joined;

  g_return_if_fail (value != NULL && text != NULL);

  joined = *value != NULL ? g_strconcat (*value, " ", text, NULL) : g_strdup (text);
  g_free (*value);
  *value = joined;
}
