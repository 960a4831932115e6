/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/flow-signatories.h"

#include <string.h>

#include "layout/flow.h"
#include "publish/signatory-words.h"

/* Up to so many stand one below the other, when nobody says otherwise; and those who need as many
 * bytes of text. */
#define FEW_SIGNATORIES 8
#define LONG_SIGNATORY 70
#define SHORT_SIGNATORY 24
#define MANY_SIGNATORIES 60

/* Those who are set one behind the other are cut into paragraphs of so many: no line breaker is
 * made for a paragraph of megabytes. */
#define RUN_ON_MAX 500

/* How many signatories are looked at to guess how long they are. */
#define LOOKED_AT 400

static gsize
get_length (const UsPublicSignatory *signatory)
{
  return strlen (signatory->name) + strlen (signatory->person) + strlen (signatory->role) +
         strlen (signatory->organisation) + strlen (signatory->country) +
         strlen (us_signatory_words_get_note (signatory));
}

static guint
choose_columns (const UsPublication *publication)
{
  gsize n_looked_at = MIN (publication->n_signatories, LOOKED_AT);
  gsize length = 0;

  if (publication->n_signatories <= FEW_SIGNATORIES)
    return 1;
  for (gsize i = 0; i < n_looked_at; i++)
    length += get_length (&publication->signatories[i]);
  length /= n_looked_at;
  if (length > LONG_SIGNATORY)
    return 1;
  return length < SHORT_SIGNATORY && publication->n_signatories > MANY_SIGNATORIES ? 3 : 2;
}

static guint
get_columns (const UsPublication *publication)
{
  switch (publication->pages.signatory_layout)
    {
    case US_SIGNATORY_LAYOUT_COLUMNS_2:
      return 2;
    case US_SIGNATORY_LAYOUT_COLUMNS_3:
      return 3;
    case US_SIGNATORY_LAYOUT_COLUMNS_4:
      return 4;
    case US_SIGNATORY_LAYOUT_AUTOMATIC:
      return choose_columns (publication);
    case US_SIGNATORY_LAYOUT_LINES:
    case US_SIGNATORY_LAYOUT_TABLE:
    case US_SIGNATORY_LAYOUT_RUN_ON:
    default:
      return 1;
    }
}

static UsNode *
add (GArray *nodes, const UsPageStyle *style, UsFlowPart part, gsize index, UsStyle face)
{
  UsNode node = { .kind = US_NODE_PARAGRAPH,
                  .part = part,
                  .index = (guint) index,
                  .count = 1,
                  .style = face,
                  .rtl = style->rtl };

  g_array_append_val (nodes, node);
  return &g_array_index (nodes, UsNode, nodes->len - 1);
}

static void
add_people (GArray *nodes, const UsPublication *publication, const UsPageStyle *style, gsize first,
            gsize count)
{
  UsSignatoryLayout layout = publication->pages.signatory_layout;
  double line = style->faces[US_STYLE_NAME].leading;
  gsize step = layout == US_SIGNATORY_LAYOUT_RUN_ON ? RUN_ON_MAX : count;

  for (gsize at = 0; at < count; at += step)
    {
      UsNode *node = add (nodes, style, US_FLOW_SIGNATORY, first + at, US_STYLE_NAME);

      node->count = (guint) MIN (step, count - at);
      node->before = at == 0 ? 0.3 * line : 0;
      node->after = 0.6 * line;
      if (layout == US_SIGNATORY_LAYOUT_TABLE)
        node->kind = US_NODE_TABLE;
      else if (layout != US_SIGNATORY_LAYOUT_RUN_ON)
        {
          node->kind = US_NODE_COLUMNS;
          node->columns = get_columns (publication);
        }
      else
        node->justified = style->justified;
    }
}

static UsNode *
add_remark (GArray *nodes, const UsPageStyle *style, UsFlowPart part, gsize index)
{
  UsNode *node = add (nodes, style, part, index, US_STYLE_NAME);

  node->before = (index == 0 ? 0.3 : 0.1) * style->faces[US_STYLE_NAME].leading;
  return node;
}

/* What is said of all of them: whose names are missing, and what the marks mean. */
static void
add_end (GArray *nodes, const UsPublication *publication, const UsPageStyle *style)
{
  guint n_notes = us_signatory_words_count_shared_notes (publication);

  if (publication->n_withheld > 0)
    add_remark (nodes, style, US_FLOW_WITHHELD, 0);
  for (guint i = 0; i < n_notes; i++)
    add_remark (nodes, style, US_FLOW_SHARED_NOTE, i);
}

/**
 * us_flow_add_signatories:
 * @nodes: (element-type UsNode): where to add
 * @publication: a publication
 * @style: its measures
 *
 * Adds the heading of the signatories and, for each of their groups, a heading and one node for all
 * of its members, and what is said of all of them. Any thread.
 */
void
us_flow_add_signatories (GArray *nodes, const UsPublication *publication, const UsPageStyle *style)
{
  double line;
  gsize first = 0;
  UsNode *heading;

  g_return_if_fail (nodes != NULL && publication != NULL && style != NULL);

  if (publication->n_signatories + publication->n_withheld == 0)
    return;
  line = style->faces[US_STYLE_BODY].leading;
  heading = add (nodes, style, US_FLOW_SIGNATORIES, 0, US_STYLE_HEADING);
  heading->before = 1.1 * line;
  heading->after = 0.3 * line;
  heading->with_next = TRUE;
  if (*publication->as_of != '\0')
    add_remark (nodes, style, US_FLOW_AS_OF, 0)->with_next = TRUE;
  while (first < publication->n_signatories)
    {
      const char *group = publication->signatories[first].group;
      gsize next = first + 1;

      while (next < publication->n_signatories &&
             (publication->signatories[next].group == group ||
              strcmp (publication->signatories[next].group, group) == 0))
        next++;
      if (*group != '\0')
        {
          UsNode *node = add (nodes, style, US_FLOW_GROUP, first, US_STYLE_GROUP);

          node->before = 0.6 * line;
          node->after = 0.15 * line;
          node->with_next = TRUE;
        }
      add_people (nodes, publication, style, first, next - first);
      first = next;
    }
  add_end (nodes, publication, style);
}
