/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/list-marker.h"

#include <string.h>

#include "import/letter/ordinal-word.h"
#include "import/source.h"

#define MAX_DEPTH 4
#define N_STYLES 4
#define N_KINDS (US_MARKER_ABJAD + 1)
#define NEAR 4

static const gunichar abjad[] = { 0x0623, 0x0628, 0x062c, 0x062f, 0x0647,
                                  0x0648, 0x0632, 0x062d, 0x0637, 0x064a };

/* Signs that are bullets and nothing else. */
static gboolean
is_glyph (gunichar c)
{
  return g_utf8_strchr ("•‣◦▪▫■□●○➢➤►▶✓✔➔→⁃∙◆◇★☐·", -1, c) != NULL;
}

/* Signs that are bullets only at the head of a point. */
static gboolean
is_dash (gunichar c)
{
  return c == '-' || c == '*' || c == '+' || c == 0x2013 || c == 0x2014;
}

static gsize
skip_spaces (const char *text)
{
  return strspn (text, " ");
}

static gboolean
parse_bullet (const char *text, UsListMarker *marker)
{
  const char *p = text;

  while (*p)
    {
      gunichar c = g_utf8_get_char (p);
      const char *after = g_utf8_next_char (p);
      if (!is_glyph (c) && !(is_dash (c) && *after == ' '))
        break;
      if (marker->depth > 0 && !is_dash (c))
        break;
      marker->style = c;
      marker->depth++;
      p = after + skip_spaces (after);
    }
  if (marker->depth == 0 || *p == '\0')
    return FALSE;
  /* What a list of tasks has behind its bullets. */
  if (g_str_has_prefix (p, "[ ] ") || g_str_has_prefix (p, "[x] "))
    p += 4;
  marker->kind = US_MARKER_BULLET;
  marker->length = p - text;
  return TRUE;
}

/* The punctuation between a number and its text; gives the byte after it, or NULL. */
static const char *
parse_closing (const char *p, gboolean opened, UsListMarker *marker)
{
  const char *q = p;

  if (opened)
    {
      marker->style = '(';
      return *p == ')' ? p + 1 : NULL;
    }
  if (*q == '.' || *q == ')')
    {
      marker->style = *q++;
      if (*q == ')' || (*q == '-' && q[1] == ' '))
        q++;
      return q;
    }
  /* "1°" and "1º", in letters of Latin countries. */
  if (marker->kind == US_MARKER_NUMBER &&
      (g_utf8_get_char (q) == 0x00b0 || g_utf8_get_char (q) == 0x00ba))
    {
      marker->style = '.';
      q = g_utf8_next_char (q);
      return q + (*q != '\0' && strchr (".)-", *q) != NULL);
    }
  q += skip_spaces (q);
  if (*q == '-' || g_utf8_get_char (q) == 0x2013)
    {
      marker->style = '-';
      return g_utf8_next_char (q);
    }
  return NULL;
}

static const char *
parse_number (const char *p, UsListMarker *marker)
{
  guint digits = 0;

  marker->depth = 1;
  for (;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (g_unichar_isdigit (c) && digits < 6)
        {
          marker->value = marker->value * 10 + g_unichar_digit_value (c);
          digits++;
        }
      else if (c == '.' && digits > 0 && marker->depth < MAX_DEPTH && g_ascii_isdigit (p[1]))
        {
          marker->depth++;
          marker->value = 0;
          digits = 0;
        }
      else
        break;
    }
  if (digits == 0 || digits > 6)
    return NULL;
  marker->kind = US_MARKER_NUMBER;
  return p;
}

static const char *
parse_letters (const char *p, UsListMarker *marker)
{
  gsize length = strspn (p, "ivxlcIVXLC");
  gunichar c = g_utf8_get_char (p);

  if (length > 1)
    {
      marker->value = us_ordinal_word_read_roman (p, length);
      marker->kind = g_ascii_islower (*p) ? US_MARKER_LOWER_ROMAN : US_MARKER_UPPER_ROMAN;
      return marker->value > 0 && !g_ascii_isalpha (p[length]) ? p + length : NULL;
    }
  if (g_ascii_isalpha (*p))
    {
      marker->kind = g_ascii_islower (*p) ? US_MARKER_LOWER : US_MARKER_UPPER;
      marker->value = g_ascii_tolower (*p) - 'a' + 1;
      marker->roman = us_ordinal_word_read_roman (p, length);
      return p + 1;
    }
  for (guint i = 0; i < G_N_ELEMENTS (abjad); i++)
    if (c == abjad[i])
      {
        marker->kind = US_MARKER_ABJAD;
        marker->value = i + 1;
        return g_utf8_next_char (p);
      }
  return NULL;
}

static gboolean
parse_ordinal (const char *text, UsListMarker *marker)
{
  gboolean opened = *text == '(';
  const char *p = text + (opened ? 1 : 0);
  const char *end;

  if (g_unichar_isdigit (g_utf8_get_char (p)))
    p = parse_number (p, marker);
  else
    p = parse_letters (p, marker);
  if (p == NULL)
    return FALSE;
  end = parse_closing (p, opened, marker);
  if (end == NULL && marker->kind == US_MARKER_NUMBER && marker->depth > 1 && *p == ' ')
    end = p;
  if (end == NULL || marker->value > 99999)
    return FALSE;
  if (*end != ' ' &&
      !(marker->kind == US_MARKER_NUMBER && g_unichar_isupper (g_utf8_get_char (end))))
    return FALSE;
  end += skip_spaces (end);
  marker->length = end - text;
  return *end != '\0';
}

static guint
style_index (const UsListMarker *marker)
{
  switch (marker->style)
    {
    case ')':
      return 1;
    case '(':
      return 2;
    case '-':
      return 3;
    default:
      return 0;
    }
}

/* Where the counting of each kind of list stands, and the last point that counted and its block. */
typedef struct
{
  UsListMarker point;
  guint at;
  guint last[N_KINDS][N_STYLES][MAX_DEPTH + 1];
  gboolean second[N_KINDS][N_STYLES][MAX_DEPTH + 1];
} Counts;

static void
drop (UsListMarker *marker)
{
  memset (marker, 0, sizeof *marker);
}

static gboolean
ends_open (const UsSourceBlock *block)
{
  gsize length = strlen (block->text);

  return length > 0 && block->text[length - 1] == ':';
}

static gboolean
ends_closed (const UsSourceBlock *block)
{
  gsize length = strlen (block->text);

  return length > 0 && strchr (".;:,!?", block->text[length - 1]) != NULL;
}

/* A dash heads a point when it stands apart or others like it are near. */
static void
settle_dash (GPtrArray *blocks, guint i, guint *last_of_style)
{
  UsSourceBlock *block = g_ptr_array_index (blocks, i);
  const UsSourceBlock *before = i > 0 ? g_ptr_array_index (blocks, i - 1) : NULL;
  gboolean near = *last_of_style > 0 && i + 1 - *last_of_style <= 3 * NEAR;

  for (guint j = i + 1; !near && j < blocks->len && j <= i + NEAR; j++)
    {
      const UsSourceBlock *later = g_ptr_array_index (blocks, j);
      near = later->marker.kind == US_MARKER_BULLET && later->marker.style == block->marker.style;
    }
  if (near || before == NULL || ends_open (before) ||
      (block->gap > 0 && (block->marker.style != 0x2014 || ends_closed (before))))
    *last_of_style = i + 1;
  else
    drop (&block->marker);
}

static gboolean
accept (Counts *counts, UsListMarker *marker, gboolean apart)
{
  guint *last = &counts->last[marker->kind][style_index (marker)][marker->depth];
  gboolean goes_on = *last > 0 && (marker->value == *last + 1 || marker->value == *last + 2);
  gboolean begins =
      marker->value == 1 && (counts->second[marker->kind][style_index (marker)][marker->depth] ||
                             (apart && (marker->kind == US_MARKER_NUMBER || marker->style == '(')));

  if (!goes_on && !begins)
    return FALSE;
  *last = marker->value;
  return TRUE;
}

/* "3-" right after "2." is a slip, and its next point. */
static void
mend_style (const Counts *counts, UsListMarker *marker, guint i)
{
  const UsListMarker *point = &counts->point;
  const guint last = counts->last[marker->kind][style_index (marker)][marker->depth];

  if (point->kind == marker->kind && point->depth == marker->depth &&
      point->value + 1 == marker->value && i - counts->at <= NEAR && last + 1 != marker->value)
    marker->style = point->style;
}

static void
settle_ordinal (Counts *counts, UsSourceBlock *block, gboolean apart)
{
  UsListMarker *marker = &block->marker;
  UsListMarker roman = *marker;

  if (marker->roman == 0)
    {
      if (!accept (counts, marker, apart))
        drop (marker);
      return;
    }
  roman.kind = marker->kind == US_MARKER_LOWER ? US_MARKER_LOWER_ROMAN : US_MARKER_UPPER_ROMAN;
  roman.value = marker->roman;
  /* "i." goes on after "h." only where there is an "h."; otherwise it is one. */
  guint letter = counts->last[marker->kind][style_index (marker)][marker->depth];
  if (letter + 1 == marker->value && accept (counts, marker, apart))
    return;
  if (accept (counts, &roman, apart))
    *marker = roman;
  else
    drop (marker);
}

/**
 * us_list_marker_parse:
 * @text: one line, clean
 * @ret_marker: (out): the marker
 *
 * Reads what may be a list marker at the start of a line. Whether it is one is for
 * us_list_marker_settle() to say, which sees the lines around it. Any thread.
 *
 * Returns: whether there is one
 */
gboolean
us_list_marker_parse (const char *text, UsListMarker *ret_marker)
{
  UsListMarker marker = { 0 };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ret_marker != NULL, FALSE);

  drop (ret_marker);
  if (!parse_bullet (text, &marker))
    {
      drop (&marker);
      if (!parse_ordinal (text, &marker) && !us_ordinal_word_parse (text, &marker))
        return FALSE;
      marker.depth = MAX (marker.depth, 1);
    }
  marker.depth = MIN (marker.depth, MAX_DEPTH);
  *ret_marker = marker;
  return TRUE;
}

/**
 * us_list_marker_is_same_list:
 * @a: a marker
 * @b: another
 *
 * Whether both number their points in the same manner, as points of one level do. Any thread.
 *
 * Returns: whether they do
 */
gboolean
us_list_marker_is_same_list (const UsListMarker *a, const UsListMarker *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->kind == b->kind && a->style == b->style && a->depth == b->depth;
}

/**
 * us_list_marker_settle:
 * @blocks: (element-type UsSourceBlock): the lines of a text
 *
 * Takes the markers away from lines that only look as if they had one: numbers that follow no other
 * and are followed by none ("18. Mai", "A. Smith"), dashes in the middle of a sentence. Any thread.
 */
void
us_list_marker_settle (GPtrArray *blocks)
{
  g_autofree Counts *counts = g_new0 (Counts, 1);
  guint last_dash[5] = { 0 };

  g_return_if_fail (blocks != NULL);

  for (guint i = blocks->len; i > 0; i--)
    {
      const UsListMarker *marker = &((UsSourceBlock *) g_ptr_array_index (blocks, i - 1))->marker;
      guint style = style_index (marker);
      if (marker->value == 2)
        counts->second[marker->kind][style][marker->depth] = TRUE;
      if (marker->kind == US_MARKER_LOWER_ROMAN || marker->kind == US_MARKER_UPPER_ROMAN)
        counts->second[marker->kind][style][marker->depth] |= marker->value == 2;
    }
  for (guint i = 0; i < blocks->len; i++)
    {
      UsSourceBlock *block = g_ptr_array_index (blocks, i);
      const UsSourceBlock *before = i > 0 ? g_ptr_array_index (blocks, i - 1) : NULL;
      gboolean apart = before == NULL || block->gap > 0 || ends_open (before);
      if (block->marker.kind == US_MARKER_NONE || block->listed)
        continue;
      if (block->marker.kind != US_MARKER_BULLET)
        {
          mend_style (counts, &block->marker, i);
          settle_ordinal (counts, block, apart);
          if (block->marker.kind != US_MARKER_NONE)
            {
              counts->point = block->marker;
              counts->at = i;
            }
        }
      else if (is_dash (block->marker.style))
        settle_dash (blocks, i,
                     &last_dash[block->marker.style == '-'   ? 0
                                : block->marker.style == '*' ? 1
                                : block->marker.style == '+' ? 2
                                                             : block->marker.style - 0x2013 + 3]);
    }
}
