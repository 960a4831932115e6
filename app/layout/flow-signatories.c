/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/flow-signatories.h"

#include "layout/flow.h"
#include "publish/signatory-columns.h"
#include "publish/signatory-words.h"

/* Those who are set one behind the other are cut into paragraphs of so many: no line breaker is
 * made for a paragraph of megabytes. */
#define RUN_ON_MAX 500

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
          node->columns = us_signatory_columns_count (publication);
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
