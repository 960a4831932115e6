/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages/pages-place.h"

#include "model/addressee.h"
#include "model/contact.h"
#include "model/finder.h"
#include "model/note.h"
#include "view/find/find-places.h"

/* The fields of the statement that are parts of a letter. */
static guint
get_statement_property (UsFlowPart part)
{
  switch (part)
    {
    case US_FLOW_DATE:
      return US_STATEMENT_PLACE;
    case US_FLOW_SUBJECT:
      return US_STATEMENT_SUBJECT;
    case US_FLOW_ABOUT:
      return US_STATEMENT_ABOUT;
    case US_FLOW_SALUTATION:
      return US_STATEMENT_SALUTATION;
    case US_FLOW_VALEDICTION:
      return US_STATEMENT_VALEDICTION;
    case US_FLOW_SIGNATORIES:
    case US_FLOW_AS_OF:
    case US_FLOW_WITHHELD:
    case US_FLOW_SHARED_NOTE:
      return US_STATEMENT_SIGNATORIES_HEADING;
    case US_FLOW_TITLE:
    case US_FLOW_LOGO:
    case US_FLOW_ADDRESSEE:
    case US_FLOW_BLOCK:
    case US_FLOW_GROUP:
    case US_FLOW_SIGNATORY:
    case US_FLOW_COPY:
    case US_FLOW_CONTACT:
    case US_FLOW_NOTE:
    case US_FLOW_BANNER:
    case US_FLOW_HEADER:
    case US_FLOW_NUMBER:
    default:
      return US_STATEMENT_TITLE;
    }
}

/* Items that are blank are on no page: counts the others. */
static UsItem *
get_not_blank (UsItemList *list, guint index)
{
  for (guint i = 0; i < us_item_list_get_length (list); i++)
    {
      UsItem *item = us_item_list_get (list, i);

      if (!us_item_is_blank (item) && index-- == 0)
        return item;
    }
  return NULL;
}

/**
 * us_pages_place_find:
 * @statement: a letter
 * @publication: the snapshot of it whose pages are shown
 * @line: a line of a page
 * @ret_property: (out): which field the line shows
 *
 * Finds what a line of a page shows. Main thread only.
 *
 * Returns: (transfer none) (nullable): the item; %NULL when it is gone
 */
UsItem *
us_pages_place_find (UsStatement *statement, const UsPublication *publication,
                     const UsPageLine *line, guint *ret_property)
{
  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (publication != NULL && line != NULL && ret_property != NULL, NULL);

  if (line->part == US_FLOW_BLOCK)
    {
      *ret_property = US_BLOCK_TEXT;
      return us_item_list_get (us_statement_get_body (statement),
                               publication->blocks[line->index].position);
    }
  if (line->part == US_FLOW_SIGNATORY || line->part == US_FLOW_GROUP)
    {
      *ret_property = US_SIGNATORY_NAME;
      return us_item_list_get (us_statement_get_signatories (statement),
                               publication->signatories[line->index].position);
    }
  if (line->part == US_FLOW_ADDRESSEE || line->part == US_FLOW_COPY)
    {
      *ret_property = US_ADDRESSEE_NAME;
      return get_not_blank (line->part == US_FLOW_COPY ? us_statement_get_copies (statement)
                                                       : us_statement_get_addressees (statement),
                            line->index);
    }
  if (line->part == US_FLOW_CONTACT)
    {
      *ret_property = US_CONTACT_TEXT;
      return get_not_blank (us_statement_get_contacts (statement), line->index);
    }
  if (line->part == US_FLOW_NOTE)
    {
      *ret_property = US_NOTE_TEXT;
      return us_statement_find (statement, publication->notes[line->index].id);
    }
  *ret_property = get_statement_property (line->part);
  return US_ITEM (statement);
}

/**
 * us_pages_place_go:
 * @widget: a widget of the window
 * @statement: the letter
 * @publication: the snapshot of it whose pages are shown
 * @line: a line of a page
 *
 * Goes to what a line shows, where it can be edited. Main thread only.
 */
void
us_pages_place_go (GtkWidget *widget, UsStatement *statement, const UsPublication *publication,
                   const UsPageLine *line)
{
  GtkWidget *root;
  UsFindPlace place = { 0 };
  guint property;
  UsItem *item;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  root = GTK_WIDGET (gtk_widget_get_root (widget));
  item = us_pages_place_find (statement, publication, line, &property);
  if (item == NULL || root == NULL || !us_find_place_set (statement, item, property, 0, &place))
    return;
  us_find_places_show (root, statement, &place);
  us_find_places_focus (root, statement, &place);
}
