/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/search.h"

#include <string.h>
#include <unicode/uchar.h>

/* What one character can become at most. */
#define FOLDED_MAX 18
#define TATWEEL 0x640

struct _UsSearch
{
  gatomicrefcount references;
  UsSearchFlags flags;
  gunichar *wanted; /* folded */
  guint length;
  guchar ascii[128]; /* what each of these characters is compared as, for most of them are those */
};

/* Gives the characters of a string as they are compared, one by one. */
typedef struct
{
  UsSearchFlags flags;
  const guchar *ascii;
  const char *at; /* behind the character that is given now */
  gunichar folded[FOLDED_MAX];
  gsize n_folded;
  gsize next;
} Folder;

static gboolean
is_mark (gunichar character)
{
  return g_unichar_ismark (character) || character == TATWEEL;
}

/* Typists and programs differ in them, readers hardly see it. */
static gunichar
unify (gunichar character, UsSearchFlags flags)
{
  if (u_isUWhiteSpace ((UChar32) character))
    return ' ';
  if ((flags & US_SEARCH_MARKS) == 0)
    switch (character)
      {
      case 0x2018:
      case 0x2019:
      case 0x201b:
        return '\'';
      case 0x201c:
      case 0x201d:
      case 0x201e:
      case 0xab:
      case 0xbb:
        return '"';
      case 0x2010:
      case 0x2011:
      case 0x2013:
        return '-';
      default:
        break;
      }
  if ((flags & US_SEARCH_CASE) == 0)
    return (gunichar) u_foldCase ((UChar32) character, U_FOLD_CASE_DEFAULT);
  return character;
}

/* Marks may count or not; characters that nobody sees never do. */
static gboolean
is_ignored (gunichar character, UsSearchFlags flags)
{
  if (is_mark (character))
    return (flags & US_SEARCH_MARKS) == 0;
  return u_charType ((UChar32) character) == U_FORMAT_CHAR;
}

static void
fold (Folder *self, gunichar character)
{
  gunichar parts[FOLDED_MAX];
  gsize n_parts;

  self->next = 0;
  self->n_folded = 0;
  if (character < 0x80)
    {
      self->folded[self->n_folded++] = self->ascii[character];
      return;
    }
  n_parts = g_unichar_fully_decompose (character, FALSE, parts, FOLDED_MAX);
  for (gsize i = 0; i < n_parts; i++)
    if (parts[i] < 0x80 || !is_ignored (parts[i], self->flags))
      self->folded[self->n_folded++] = unify (parts[i], self->flags);
}

/* Returns: 0 at the end of the string. */
static gunichar
next_folded (Folder *self)
{
  while (self->next == self->n_folded)
    {
      gunichar character;

      if (*self->at == '\0')
        return 0;
      character = g_utf8_get_char (self->at);
      self->at = g_utf8_next_char (self->at);
      fold (self, character);
    }
  return self->folded[self->next++];
}

static gboolean
is_word (gunichar character)
{
  return g_unichar_isalnum (character) || g_unichar_ismark (character) || character == TATWEEL;
}

static gboolean
is_whole (const char *string, const char *start, const char *end)
{
  return (start == string || !is_word (g_utf8_get_char (g_utf8_prev_char (start)))) &&
         (*end == '\0' || !is_word (g_utf8_get_char (end)));
}

/* Returns: where the match that begins at @start ends, or NULL when none begins there. */
static const char *
match (const UsSearch *self, const char *string, const char *start)
{
  Folder folder = { .flags = self->flags, .ascii = self->ascii, .at = start };

  for (guint i = 0; i < self->length; i++)
    if (next_folded (&folder) != self->wanted[i])
      return NULL;
  /* Not a part of a character, and with the marks on the last one. */
  if (folder.next < folder.n_folded)
    return NULL;
  while (*folder.at != '\0' && is_mark (g_utf8_get_char (folder.at)))
    {
      if ((self->flags & US_SEARCH_MARKS) != 0)
        return NULL;
      folder.at = g_utf8_next_char (folder.at);
    }
  if ((self->flags & US_SEARCH_WORDS) != 0 && !is_whole (string, start, folder.at))
    return NULL;
  return folder.at;
}

/**
 * us_search_new:
 * @wanted: what is looked for, valid UTF-8
 * @flags: how it is compared
 *
 * Prepares a search. Any thread.
 *
 * Returns: (transfer full): the search
 */
UsSearch *
us_search_new (const char *wanted, UsSearchFlags flags)
{
  g_autoptr (GArray) folded = NULL;
  Folder folder = { .flags = flags, .at = wanted };
  gunichar character;
  UsSearch *self;

  g_return_val_if_fail (wanted != NULL, NULL);

  self = g_new0 (UsSearch, 1);
  g_atomic_ref_count_init (&self->references);
  self->flags = flags;
  for (guint i = 0; i < G_N_ELEMENTS (self->ascii); i++)
    self->ascii[i] = (guchar) unify (i, flags);
  folder.ascii = self->ascii;
  folded = g_array_new (FALSE, FALSE, sizeof (gunichar));
  while ((character = next_folded (&folder)) != 0)
    g_array_append_val (folded, character);
  self->length = folded->len;
  self->wanted = (gunichar *) (gpointer) g_array_free (g_steal_pointer (&folded), FALSE);
  return self;
}

/**
 * us_search_ref:
 * @self: a search
 *
 * Takes a reference. Any thread.
 *
 * Returns: (transfer full): @self
 */
UsSearch *
us_search_ref (UsSearch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * us_search_unref:
 * @self: (transfer full): a search
 *
 * Gives a reference back; the last one frees it. Any thread.
 */
void
us_search_unref (UsSearch *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->wanted);
  g_free (self);
}

/**
 * us_search_is_empty:
 * @self: a search
 *
 * Tells whether there is nothing to look for, as with accents alone when accents do not matter. Any
 * thread.
 *
 * Returns: %TRUE when it finds nothing anywhere
 */
gboolean
us_search_is_empty (const UsSearch *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->length == 0;
}

/**
 * us_search_find:
 * @self: a search
 * @string: valid UTF-8
 * @from: the byte to begin at, the start of a character
 * @ret_start: (out): first byte of the match
 * @ret_end: (out): byte after its last
 *
 * Finds the next match. Any thread.
 *
 * Returns: %FALSE when there is none from there on
 */
gboolean
us_search_find (const UsSearch *self, const char *string, guint from, guint *ret_start,
                guint *ret_end)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (string != NULL, FALSE);
  g_return_val_if_fail (ret_start != NULL && ret_end != NULL, FALSE);

  if (self->length == 0)
    return FALSE;
  for (const char *at = string + from; *at != '\0'; at = g_utf8_next_char (at))
    {
      const char *end;

      if ((guchar) *at < 0x80 ? self->ascii[(guchar) *at] != self->wanted[0]
                              : is_ignored (g_utf8_get_char (at), self->flags))
        continue;
      end = match (self, string, at);
      if (end == NULL)
        continue;
      *ret_start = (guint) (at - string);
      *ret_end = (guint) (end - string);
      return TRUE;
    }
  return FALSE;
}
