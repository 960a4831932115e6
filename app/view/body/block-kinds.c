/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/block-kinds.h"

#include <glib/gi18n.h>

/* In the order of the menus; the place in the table is the kind. */
static const UsBlockKindInfo kinds[] = {
  { US_BLOCK_PARAGRAPH, "paragraph", N_ ("Text") },
  { US_BLOCK_HEADING, "heading", N_ ("Heading") },
  { US_BLOCK_CALL, "call", N_ ("Call") },
  { US_BLOCK_DEMAND, "demand", N_ ("Demand") },
  { US_BLOCK_BULLET, "bullet", N_ ("Bullet Point") },
  { US_BLOCK_QUOTATION, "quotation", N_ ("Quotation") },
};

/* What people type at the start of a paragraph, before a space. */
static const struct
{
  const char *typed;
  UsBlockKind kind;
} marks[] = {
  { "-", US_BLOCK_BULLET },  { "*", US_BLOCK_BULLET },    { "•", US_BLOCK_BULLET },
  { "#", US_BLOCK_HEADING }, { ">", US_BLOCK_QUOTATION },
};

/**
 * us_block_kinds_get:
 * @n_kinds: (out) (optional): how many there are
 *
 * Gets all kinds of blocks; the index of one is its #UsBlockKind. Any thread.
 *
 * Returns: (transfer none) (array length=n_kinds): a static table
 */
const UsBlockKindInfo *
us_block_kinds_get (gsize *n_kinds)
{
  if (n_kinds != NULL)
    *n_kinds = G_N_ELEMENTS (kinds);
  return kinds;
}

/**
 * us_block_kinds_find:
 * @nick: the name of a kind in actions
 *
 * Finds a kind. Any thread.
 *
 * Returns: (transfer none) (nullable): its row, or %NULL when there is none of that name
 */
const UsBlockKindInfo *
us_block_kinds_find (const char *nick)
{
  g_return_val_if_fail (nick != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].nick, nick) == 0)
      return &kinds[i];
  return NULL;
}

/* "1." or "1)" in the digits of any script. */
static gboolean
is_number (const char *typed)
{
  const char *at = typed;

  while (g_unichar_isdigit (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at > typed && at - typed <= 8 && (strcmp (at, ".") == 0 || strcmp (at, ")") == 0);
}

/**
 * us_block_kinds_recognise:
 * @typed: what stands at the start of a paragraph, before a space
 * @ret_kind: (out): what the paragraph shall become
 *
 * Recognises "1.", "-", "#" and ">". Any thread.
 *
 * Returns: whether it is one of these
 */
gboolean
us_block_kinds_recognise (const char *typed, UsBlockKind *ret_kind)
{
  g_return_val_if_fail (typed != NULL, FALSE);
  g_return_val_if_fail (ret_kind != NULL, FALSE);

  if (is_number (typed))
    {
      *ret_kind = US_BLOCK_DEMAND;
      return TRUE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strcmp (marks[i].typed, typed) == 0)
      {
        *ret_kind = marks[i].kind;
        return TRUE;
      }
  return FALSE;
}
