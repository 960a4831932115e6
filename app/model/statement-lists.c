/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/statement-lists.h"

#include "item-internal.h"

/**
 * us_statement_get_addressees:
 * @self: a statement
 *
 * Gives the list of those whom the letter is sent to. Main thread only.
 *
 * Returns: (transfer none): a list of #UsAddressee
 */
UsItemList *
us_statement_get_addressees (UsStatement *self)
{
  return us_statement_get_list (self, LIST_ADDRESSEES);
}

/**
 * us_statement_get_body:
 * @self: a statement
 *
 * Gives the blocks of the text. Main thread only.
 *
 * Returns: (transfer none): a list of #UsBlock
 */
UsItemList *
us_statement_get_body (UsStatement *self)
{
  return us_statement_get_list (self, LIST_BODY);
}

/**
 * us_statement_get_signatories:
 * @self: a statement
 *
 * Gives the list of those who sign. Main thread only.
 *
 * Returns: (transfer none): a list of #UsSignatory
 */
UsItemList *
us_statement_get_signatories (UsStatement *self)
{
  return us_statement_get_list (self, LIST_SIGNATORIES);
}

/**
 * us_statement_get_copies:
 * @self: a statement
 *
 * Gives the list of those who get a copy. Main thread only.
 *
 * Returns: (transfer none): a list of #UsAddressee
 */
UsItemList *
us_statement_get_copies (UsStatement *self)
{
  return us_statement_get_list (self, LIST_COPIES);
}

/**
 * us_statement_get_contacts:
 * @self: a statement
 *
 * Gives the lines that say whom to turn to. Main thread only.
 *
 * Returns: (transfer none): a list of #UsContact
 */
UsItemList *
us_statement_get_contacts (UsStatement *self)
{
  return us_statement_get_list (self, LIST_CONTACTS);
}

/**
 * us_statement_get_notes:
 * @self: a statement
 *
 * Gives the notes that texts refer to. Main thread only.
 *
 * Returns: (transfer none): a list of #UsNote
 */
UsItemList *
us_statement_get_notes (UsStatement *self)
{
  return us_statement_get_list (self, LIST_NOTES);
}

/**
 * us_statement_get_letterhead:
 * @self: a statement
 *
 * Gives the list of the logos at the head of the letter. Main thread only.
 *
 * Returns: (transfer none): a list of #UsLogo
 */
UsItemList *
us_statement_get_letterhead (UsStatement *self)
{
  return us_statement_get_list (self, LIST_LETTERHEAD);
}

/**
 * us_statement_get_versions:
 * @self: a statement
 *
 * Gives the versions of the letter that were kept, the oldest first. Main thread only.
 *
 * Returns: (transfer none): a list of #UsVersion
 */
UsItemList *
us_statement_get_versions (UsStatement *self)
{
  return us_statement_get_list (self, LIST_VERSIONS);
}

/**
 * us_statement_is_of_letter:
 * @self: a statement
 * @list: one of its lists
 *
 * Whether a list is of what the letter says; who signs it, how it looks and how it was are not.
 * Main thread only.
 *
 * Returns: whether it is
 */
gboolean
us_statement_is_of_letter (UsStatement *self, UsItemList *list)
{
  return list != us_statement_get_signatories (self) &&
         list != us_statement_get_letterhead (self) && list != us_statement_get_versions (self);
}
