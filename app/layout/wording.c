/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/wording.h"

#include <string.h>

#include "publish/arrangement.h"
#include "publish/labels.h"
#include "publish/signatory-words.h"

/* Adds @part behind what is there since @start, parted from it. */
static void
add_part (UsRich *rich, const char *part, const char *separator, gsize start)
{
  if (*part == '\0')
    return;
  if (rich->text->len > start)
    us_rich_add (rich, separator);
  us_rich_add_name (rich, part);
}

static void
write_date (UsRich *rich, const UsPublication *publication, const UsLabels *labels)
{
  add_part (rich, publication->place, "", 0);
  add_part (rich, publication->date_text, labels->comma, 0);
}

static void
write_addressee (UsRich *rich, const UsPublicAddressee *addressee, const char *separator)
{
  gsize start = rich->text->len;
  gboolean has_honorific = *addressee->honorific != '\0';

  us_rich_add (rich, addressee->honorific);
  add_part (rich, addressee->name, has_honorific ? " " : separator, start);
  add_part (rich, addressee->office, separator, start);
  add_part (rich, addressee->organisation, separator, start);
  if (*separator == '\n')
    add_part (rich, addressee->address, separator, start);
  else if (*addressee->address != '\0')
    {
      g_auto (GStrv) lines = g_strsplit (addressee->address, "\n", -1);

      for (guint i = 0; lines[i] != NULL; i++)
        add_part (rich, lines[i], separator, start);
    }
  add_part (rich, addressee->country, separator, start);
}

/* Gives where the name begins, behind the number. */
static gsize
write_name (UsRich *rich, const UsPublication *publication, const UsPublicSignatory *signatory)
{
  g_autofree char *number = us_signatory_words_make_number (publication, signatory);
  gsize start;

  if (number != NULL)
    us_rich_add (rich, number);
  start = rich->text->len;
  us_rich_add_name (rich, *signatory->name != '\0' ? signatory->name : signatory->link);
  if (*signatory->link != '\0')
    us_rich_add_link (rich, (guint) start, signatory->link);
  return start;
}

static void
write_note (UsRich *rich, const UsPublicSignatory *signatory, gsize start)
{
  g_autofree char *mark = us_signatory_words_make_mark (signatory);

  add_part (rich, us_signatory_words_get_note (signatory), " – ", start);
  if (mark != NULL)
    us_rich_add (rich, mark);
}

static void
write_signatory (UsRich *rich, const UsPublication *publication, const UsPublicSignatory *signatory,
                 const UsLabels *labels)
{
  gsize start = write_name (rich, publication, signatory);

  add_part (rich, signatory->person, labels->comma, start);
  add_part (rich, signatory->role, labels->comma, start);
  add_part (rich, signatory->organisation, labels->comma, start);
  if (*signatory->country != '\0')
    {
      us_rich_add (rich, rich->text->len > start ? " (" : "(");
      us_rich_add_name (rich, signatory->country);
      us_rich_add (rich, ")");
    }
  write_note (rich, signatory, start);
}

static void
write_subject (UsRich *rich, const UsPublication *publication, const UsLabels *labels)
{
  us_rich_add (rich, labels->subject);
  us_rich_add (rich, labels->colon);
  us_rich_add (rich, " ");
  us_rich_add (rich, publication->subject);
}

/* What is said of all signatories. */
static void
write_remark (UsRich *rich, const UsPublication *publication, UsFlowPart part, guint index)
{
  g_autofree char *words = NULL;

  if (part == US_FLOW_SIGNATORIES)
    words = us_signatory_words_make_heading (publication);
  else if (part == US_FLOW_AS_OF)
    words = us_signatory_words_make_as_of (publication);
  else if (part == US_FLOW_WITHHELD)
    words = us_signatory_words_make_withheld (publication);
  else
    words = us_arrangement_get_mark (index + 1);
  if (words != NULL)
    us_rich_add (rich, words);
  if (part == US_FLOW_SHARED_NOTE)
    {
      us_rich_add (rich, " ");
      us_rich_add_name (rich, publication->shared_notes[index]);
    }
}

static void
write_text (UsRich *rich, const UsPublication *publication, const UsPageStyle *style,
            UsFlowPart part, guint index)
{
  const UsText *text = publication->about;
  UsStyle face = US_STYLE_ABOUT;

  if (part == US_FLOW_BLOCK)
    {
      text = publication->blocks[index].text;
      face = US_STYLE_BODY;
    }
  else if (part == US_FLOW_CONTACT)
    {
      text = publication->contacts[index];
      face = US_STYLE_NAME;
    }
  else if (part == US_FLOW_NOTE)
    {
      text = publication->notes[index].text;
      face = US_STYLE_NOTE;
    }
  us_rich_add_text (rich, text, publication, style->faces[face].size);
}

/**
 * us_wording_write:
 * @rich: an empty text
 * @publication: a publication
 * @style: its measures
 * @part: a part
 * @index: which of that part
 *
 * Writes what a part of a letter says on its pages. Any thread.
 */
void
us_wording_write (UsRich *rich, const UsPublication *publication, const UsPageStyle *style,
                  UsFlowPart part, guint index)
{
  const UsLabels *labels;

  g_return_if_fail (rich != NULL && publication != NULL && style != NULL);

  labels = us_labels_find (publication->language);
  switch (part)
    {
    case US_FLOW_BANNER:
      us_rich_add (rich, publication->banner);
      break;
    case US_FLOW_DATE:
      write_date (rich, publication, labels);
      break;
    case US_FLOW_ADDRESSEE:
      write_addressee (rich, &publication->addressees[index], "\n");
      break;
    case US_FLOW_TITLE:
      us_rich_add (rich, publication->title);
      break;
    case US_FLOW_SUBJECT:
      write_subject (rich, publication, labels);
      break;
    case US_FLOW_SALUTATION:
      us_rich_add (rich, publication->salutation);
      break;
    case US_FLOW_VALEDICTION:
      us_rich_add (rich, publication->valediction);
      break;
    case US_FLOW_SIGNATORIES:
    case US_FLOW_AS_OF:
    case US_FLOW_WITHHELD:
    case US_FLOW_SHARED_NOTE:
      write_remark (rich, publication, part, index);
      break;
    case US_FLOW_GROUP:
      us_rich_add (rich, publication->signatories[index].group);
      break;
    case US_FLOW_SIGNATORY:
      write_signatory (rich, publication, &publication->signatories[index], labels);
      break;
    case US_FLOW_COPY:
      write_addressee (rich, &publication->copies[index], labels->comma);
      break;
    case US_FLOW_ABOUT:
    case US_FLOW_BLOCK:
    case US_FLOW_CONTACT:
    case US_FLOW_NOTE:
      write_text (rich, publication, style, part, index);
      break;
    case US_FLOW_LOGO:
    case US_FLOW_HEADER:
    case US_FLOW_NUMBER:
    default:
      break;
    }
}

/**
 * us_wording_write_run_on:
 * @rich: an empty text
 * @publication: a publication
 * @index: the first signatory
 * @count: how many
 *
 * Writes signatories one behind the other. Any thread.
 */
void
us_wording_write_run_on (UsRich *rich, const UsPublication *publication, guint index, guint count)
{
  const UsLabels *labels;

  g_return_if_fail (rich != NULL && publication != NULL);

  labels = us_labels_find (publication->language);
  for (guint i = 0; i < count; i++)
    {
      if (i > 0)
        us_rich_add (rich, publication->rtl ? "؛ " : "; ");
      write_signatory (rich, publication, &publication->signatories[index + i], labels);
    }
}

/**
 * us_wording_write_cell:
 * @rich: an empty text
 * @publication: a publication
 * @index: a signatory
 * @cell: 0 to %US_N_CELLS - 1: the name, what somebody is, where
 *
 * Writes one cell of the table of signatories. Any thread.
 */
void
us_wording_write_cell (UsRich *rich, const UsPublication *publication, guint index, guint cell)
{
  const UsPublicSignatory *signatory;
  const UsLabels *labels;

  g_return_if_fail (rich != NULL && publication != NULL && cell < US_N_CELLS);

  signatory = &publication->signatories[index];
  labels = us_labels_find (publication->language);
  if (cell == 0)
    {
      gsize start = write_name (rich, publication, signatory);

      write_note (rich, signatory, start);
    }
  else if (cell == 1)
    {
      add_part (rich, signatory->person, "", 0);
      add_part (rich, signatory->role, labels->comma, 0);
      add_part (rich, signatory->organisation, labels->comma, 0);
    }
  else
    add_part (rich, signatory->country, "", 0);
}
