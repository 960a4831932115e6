/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/markdown/markdown-line.h"

#include <string.h>

#include "export/markdown/escape-markdown.h"

/* A run of text in one ink. Notes and line breaks are runs of their own. */
typedef struct
{
  char *text;
  char *address; /* or NULL */
  gboolean bold;
  gboolean italic;
  enum
  {
    WORDS,
    NOTE,
    BREAK,
  } kind;
} Piece;

struct _UsMarkdownLine
{
  GArray *pieces;
};

/* Marks of emphasis, from the outermost to the innermost, and what stands for them where a mark
 * would not be taken for one: between a punctuation mark and a letter. */
typedef struct
{
  const char *mark;
  const char *start;
  const char *end;
} Emphasis;

static const Emphasis bold = { "**", "<strong>", "</strong>" };
static const Emphasis italic = { "*", "<em>", "</em>" };

static void
clear_piece (gpointer data)
{
  Piece *piece = data;

  g_free (piece->text);
  g_free (piece->address);
}

/**
 * us_markdown_line_new:
 *
 * Any thread.
 *
 * Returns: (transfer full): an empty paragraph
 */
UsMarkdownLine *
us_markdown_line_new (void)
{
  UsMarkdownLine *self = g_new0 (UsMarkdownLine, 1);

  self->pieces = g_array_new (FALSE, TRUE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, clear_piece);
  return self;
}

/**
 * us_markdown_line_free:
 * @self: (transfer full): a paragraph
 *
 * Any thread.
 */
void
us_markdown_line_free (UsMarkdownLine *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->pieces);
  g_free (self);
}

static void
add_words (UsMarkdownLine *self, const char *text, gsize length, const UsInk *ink)
{
  Piece piece = { .text = g_strndup (text, length),
                  .address = g_strdup (ink->address),
                  .bold = ink->bold,
                  .italic = ink->italic };

  g_array_append_val (self->pieces, piece);
}

/**
 * us_markdown_line_add:
 * @self: a paragraph
 * @text: UTF-8
 * @length: of @text, in bytes
 * @ink: how it is written
 *
 * Adds text. Spaces at the ends of an emphasis are put outside of it, where marks can be beside
 * them. Any thread.
 */
void
us_markdown_line_add (UsMarkdownLine *self, const char *text, gsize length, const UsInk *ink)
{
  const UsInk plain = { .address = ink->address };
  gsize lead = 0;
  gsize tail = 0;

  g_return_if_fail (self != NULL);

  if (ink->bold || ink->italic)
    {
      while (lead < length && text[lead] == ' ')
        lead++;
      while (tail < length - lead && text[length - 1 - tail] == ' ')
        tail++;
    }
  if (lead > 0)
    add_words (self, text, lead, &plain);
  if (length > lead + tail)
    add_words (self, text + lead, length - lead - tail, ink);
  if (tail > 0)
    add_words (self, text + length - tail, tail, &plain);
}

/**
 * us_markdown_line_add_note:
 * @self: a paragraph
 * @number: number of the note, as it is written
 *
 * Adds a reference to a note. Any thread.
 */
void
us_markdown_line_add_note (UsMarkdownLine *self, const char *number)
{
  Piece piece = { .text = g_strdup_printf ("[^%s]", number), .kind = NOTE };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->pieces, piece);
}

/**
 * us_markdown_line_break:
 * @self: a paragraph
 *
 * Ends a line of the paragraph. Any thread.
 */
void
us_markdown_line_break (UsMarkdownLine *self)
{
  Piece piece = { .text = g_strdup (""), .kind = BREAK };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->pieces, piece);
}

static gunichar
last_character (const GString *out)
{
  return out->len == 0 ? ' ' : g_utf8_get_char (g_utf8_prev_char (out->str + out->len));
}

static gboolean
is_edge (gunichar c)
{
  return c == 0 || g_unichar_isspace (c);
}

/* CommonMark 0.30, 6.2: a mark opens an emphasis unless a space follows, or a punctuation mark does
 * while none, and no space, stands before; likewise backwards for one that closes. */
static gboolean
can_open (gunichar before, gunichar after)
{
  return !is_edge (after) &&
         (!g_unichar_ispunct (after) || is_edge (before) || g_unichar_ispunct (before));
}

static gboolean
same_address (const Piece *a, const Piece *b)
{
  return g_strcmp0 (a->address, b->address) == 0;
}

static gboolean
has (const Piece *piece, const Emphasis *emphasis)
{
  return piece->kind == WORDS && (emphasis == &bold ? piece->bold : piece->italic);
}

/* The last piece from @first on that has the emphasis. A space that was put outside of one piece
 * does not end it when the next piece has it too. */
static guint
find_end (const GArray *pieces, guint first, guint end, const Emphasis *emphasis)
{
  guint last = first;

  for (guint i = first + 1; i < end; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      if (has (piece, emphasis))
        last = i;
      else if (piece->kind != WORDS || piece->text[strspn (piece->text, " ")] != '\0')
        break;
    }
  return last;
}

static gunichar
first_character (const GArray *pieces, guint index)
{
  return index < pieces->len ? g_utf8_get_char (g_array_index (pieces, Piece, index).text) : 0;
}

static void write_pieces (const GArray *pieces, guint first, guint end, const Emphasis *outer,
                          GString *out);

/* Writes a run of pieces inside of an emphasis, by marks if they would be seen as such. */
static void
write_emphasis (const GArray *pieces, guint first, guint last, const Emphasis *emphasis,
                GString *out)
{
  const Piece *end = &g_array_index (pieces, Piece, last);
  gunichar before = last_character (out);
  const char *stop = end->text + strlen (end->text);
  gunichar final = stop > end->text ? g_utf8_get_char (g_utf8_prev_char (stop)) : 0;
  gboolean marks = can_open (before, first_character (pieces, first)) &&
                   can_open (first_character (pieces, last + 1), final);

  g_string_append (out, marks ? emphasis->mark : emphasis->start);
  write_pieces (pieces, first, last + 1, emphasis, out);
  g_string_append (out, marks ? emphasis->mark : emphasis->end);
}

static void
write_pieces (const GArray *pieces, guint first, guint end, const Emphasis *outer, GString *out)
{
  for (guint i = first; i < end; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      const Emphasis *inner = outer == NULL && has (piece, &bold)        ? &bold
                              : outer != &italic && has (piece, &italic) ? &italic
                                                                         : NULL;

      if (inner != NULL)
        {
          guint last = find_end (pieces, i, end, inner);

          write_emphasis (pieces, i, last, inner, out);
          i = last;
        }
      else if (piece->kind == WORDS)
        us_escape_markdown (out, piece->text, -1);
      else
        g_string_append (out, piece->text);
    }
}

/* Writes the text of a link. Spaces at its ends stand outside of it, where every dialect shows
 * them. */
static void
write_link (const GArray *pieces, guint first, guint end, GString *out)
{
  char *head = g_array_index (pieces, Piece, first).text;
  char *tail = g_array_index (pieces, Piece, end - 1).text;
  const char *address = g_array_index (pieces, Piece, first).address;
  gboolean space_after;

  if (*head == ' ')
    g_string_append_c (out, ' ');
  g_strchug (head);
  space_after = g_str_has_suffix (tail, " ");
  g_strchomp (tail);
  g_string_append_c (out, '[');
  write_pieces (pieces, first, end, NULL, out);
  g_string_append_printf (out, "](<%s>)", address);
  if (space_after)
    g_string_append_c (out, ' ');
}

/* Writes the pieces of one line, link by link: a link is outside of its emphasis. */
static void
write_line (const GArray *pieces, guint first, guint end, GString *out)
{
  for (guint i = first, next; i < end; i = next)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      for (next = i + 1; next < end && same_address (&g_array_index (pieces, Piece, next), piece);)
        next++;
      if (piece->address != NULL)
        write_link (pieces, i, next, out);
      else
        write_pieces (pieces, i, next, NULL, out);
    }
}

/**
 * us_markdown_line_finish:
 * @self: a paragraph
 * @out: where it goes to, behind the marker that it has
 * @indent: what stands before its second line and the later ones
 *
 * Writes the paragraph and a line feed, and empties it for the next one. Any thread.
 */
void
us_markdown_line_finish (UsMarkdownLine *self, GString *out, const char *indent)
{
  const GArray *pieces;

  g_return_if_fail (self != NULL);
  g_return_if_fail (out != NULL);

  pieces = self->pieces;
  for (guint first = 0, end; first < pieces->len; first = end + 1)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      for (end = first; end < pieces->len && g_array_index (pieces, Piece, end).kind != BREAK;)
        end++;
      write_line (pieces, first, end, line);
      us_escape_markdown_start (out, g_strstrip (line->str));
      g_string_append (out, end < pieces->len ? "\\\n" : "\n");
      if (end < pieces->len)
        g_string_append (out, indent);
    }
  if (pieces->len == 0)
    g_string_append_c (out, '\n');
  g_array_set_size (self->pieces, 0);
}
