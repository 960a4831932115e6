/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/pdf/pdf-rtl.h"

#include <string.h>

/* Words are so far apart, in heights of their line, and columns so far. */
#define SPACE 0.08
#define COLUMN_GAP 2.5
/* Halves of one sign are as wide as each other, but for so many points. */
#define EVEN 0.001
/* What parts columns on a line. */
#define COLUMN "    "

typedef struct
{
  gunichar *chars;
  UsPdfBox *boxes;
  guint n;
  double left;
  double right;
  double top;
  double bottom;
  double gap; /* to the word before it on its line */
  gboolean rtl;
  gboolean ltr;
} Word;

typedef struct
{
  GPtrArray *words; /* Word, in the order of the page */
  GString *text;
  GArray *boxes;
  double width; /* of the page, where its lines run from right to left, or 0 */
} Page;

static void
word_free (gpointer data)
{
  Word *word = data;

  g_free (word->chars);
  g_free (word->boxes);
  g_free (word);
}

/* Marks that say which way text runs, of which the boxes know nothing. */
static gboolean
is_control (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f;
}

static gboolean
is_rtl (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08ff && !g_unichar_isdigit (c)) || (c >= 0xfb1d && c <= 0xfdff) ||
         (c >= 0xfe70 && c <= 0xfeff);
}

static double
get_height (const Word *word)
{
  return MAX (word->bottom - word->top, 1);
}

static gboolean
is_on_line (const Word *word, const Word *other)
{
  const double overlap = MIN (word->bottom, other->bottom) - MAX (word->top, other->top);

  return overlap > MIN (get_height (word), get_height (other)) / 2;
}

/* Whether the character goes on with the word, at one of its ends. */
static gboolean
touches (const Word *word, const UsPdfBox *box)
{
  const UsPdfBox *last = &word->boxes[word->n - 1];
  const double near = SPACE * MAX (box->bottom - box->top, 1);

  return ABS (box->right - last->left) < near || ABS (box->left - last->right) < near;
}

static void
add_character (Word *word, gunichar c, const UsPdfBox *box)
{
  word->chars = g_renew (gunichar, word->chars, word->n + 1);
  word->boxes = g_renew (UsPdfBox, word->boxes, word->n + 1);
  word->chars[word->n] = c;
  word->boxes[word->n] = *box;
  word->left = word->n == 0 ? box->left : MIN (word->left, box->left);
  word->right = word->n == 0 ? box->right : MAX (word->right, box->right);
  word->top = word->n == 0 ? box->top : MIN (word->top, box->top);
  word->bottom = word->n == 0 ? box->bottom : MAX (word->bottom, box->bottom);
  word->rtl |= is_rtl (c);
  word->ltr |= !is_rtl (c) && g_unichar_isalnum (c);
  word->n++;
}

/* Some programs give the boxes of a word from left to right, whichever way it runs. */
static void
turn_boxes (Word *word)
{
  if (!word->rtl || word->n < 2 || word->boxes[word->n - 1].left <= word->boxes[0].left)
    return;
  for (guint i = 0; i < word->n / 2; i++)
    {
      const UsPdfBox box = word->boxes[i];

      word->boxes[i] = word->boxes[word->n - 1 - i];
      word->boxes[word->n - 1 - i] = box;
    }
}

static gboolean
is_alef (gunichar c)
{
  return c == 0x0622 || c == 0x0623 || c == 0x0625 || c == 0x0627;
}

static gboolean
is_as_wide (const UsPdfBox *box, const UsPdfBox *other)
{
  return ABS (box->right - box->left - other->right + other->left) < EVEN;
}

/* Whether the library gave two characters one half each of one sign: they are as wide as each
 * other, and not all characters of the word are. */
static gboolean
are_halves (const Word *word, guint i)
{
  if (!is_as_wide (&word->boxes[i], &word->boxes[i + 1]))
    return FALSE;
  for (guint j = 0; j < word->n; j++)
    if (!is_as_wide (&word->boxes[i], &word->boxes[j]))
      return TRUE;
  return FALSE;
}

/* Whether lam and the character before it stand the wrong way round: "اإلدارة" is "الإدارة",
 * "لألثر" is "للأثر", "ثالثون" is "ثلاثون" if that is one sign, and nothing goes on after "ى". */
static gboolean
is_turned (const Word *word, guint i)
{
  const gunichar lam = 0x0644;
  const gunichar before = i > 0 ? word->chars[i - 1] : 0;
  const gunichar alef = word->chars[i];

  if (word->chars[i + 1] != lam)
    return FALSE;
  if (alef == 0x0649)
    return TRUE;
  return is_alef (alef) &&
         (before == 0x0627 || (i == 1 && before == lam && alef != 0x0627) || are_halves (word, i));
}

/* One sign for lam and what follows it may be taken apart from left to right. */
static void
turn_ligatures (Word *word)
{
  for (guint i = 0; i + 1 < word->n; i++)
    if (is_turned (word, i))
      {
        const gunichar lam = word->chars[i + 1];

        word->chars[i + 1] = word->chars[i];
        word->chars[i] = lam;
      }
}

/* The words of a page, from the places of its characters: its spaces are in wrong ones. */
static void
find_words (Page *self, const gunichar *chars, const UsPdfBox *boxes, guint n)
{
  Word *word = NULL;
  gboolean broken = FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (chars[i] == '\n')
        broken = TRUE;
      if (g_unichar_isspace (chars[i]))
        continue;
      /* A mark above or below a letter, wherever it was set. */
      if (word != NULL && !broken && g_unichar_ismark (chars[i]))
        {
          add_character (word, chars[i], &boxes[i]);
          continue;
        }
      if (word == NULL || broken || !touches (word, &boxes[i]))
        {
          word = g_new0 (Word, 1);
          g_ptr_array_add (self->words, word);
        }
      broken = FALSE;
      add_character (word, chars[i], &boxes[i]);
    }
  for (guint i = 0; i < self->words->len; i++)
    {
      turn_boxes (g_ptr_array_index (self->words, i));
      turn_ligatures (g_ptr_array_index (self->words, i));
    }
}

/* They have no width, and stand where the last character does. */
static void
add_spaces (Page *self, const char *spaces)
{
  UsPdfBox box = g_array_index (self->boxes, UsPdfBox, self->boxes->len - 1);

  box.left = box.right;
  g_string_append (self->text, spaces);
  for (gsize i = 0; i < strlen (spaces); i++)
    g_array_append_val (self->boxes, box);
}

static void
write_word (Page *self, const Word *word)
{
  for (guint i = 0; i < word->n; i++)
    {
      UsPdfBox box = word->boxes[i];

      if (self->width > 0)
        {
          box.left = self->width - word->boxes[i].right;
          box.right = self->width - word->boxes[i].left;
        }
      g_string_append_unichar (self->text, word->chars[i]);
      g_array_append_val (self->boxes, box);
    }
}

static gint
compare_right_first (gconstpointer a, gconstpointer b)
{
  const Word *first = *(const Word *const *) a;
  const Word *second = *(const Word *const *) b;

  return (first->right < second->right) - (first->right > second->right);
}

/* The words of another script go on from left to right; what is between the words goes with them.
 */
static void
turn_run (GPtrArray *line, guint from, guint to)
{
  const double first = ((Word *) line->pdata[from])->gap;

  for (guint i = from; i + 1 < to; i++)
    ((Word *) line->pdata[i])->gap = ((Word *) line->pdata[i + 1])->gap;
  ((Word *) line->pdata[to - 1])->gap = first;
  for (guint i = 0; i < (to - from) / 2; i++)
    {
      gpointer word = line->pdata[from + i];

      line->pdata[from + i] = line->pdata[to - 1 - i];
      line->pdata[to - 1 - i] = word;
    }
}

/* Words from left to right among others stay so, but for the marks at the end of them. */
static void
turn_runs (GPtrArray *line)
{
  for (guint i = 0, end; i < line->len; i = end)
    {
      end = i + 1;
      if (!((Word *) line->pdata[i])->ltr)
        continue;
      for (guint j = end; j < line->len && !((Word *) line->pdata[j])->rtl &&
                          ((Word *) line->pdata[j])->gap < COLUMN_GAP * get_height (line->pdata[j]);
           j++)
        if (((Word *) line->pdata[j])->ltr)
          end = j + 1;
      turn_run (line, i, end);
    }
}

static void
write_line (Page *self, GPtrArray *line)
{
  g_ptr_array_sort (line, compare_right_first);
  for (guint i = 1; i < line->len; i++)
    ((Word *) line->pdata[i])->gap =
        ((Word *) line->pdata[i - 1])->left - ((Word *) line->pdata[i])->right;
  turn_runs (line);
  for (guint i = 0; i < line->len; i++)
    {
      const Word *word = line->pdata[i];

      if (i > 0 && word->gap > SPACE * get_height (word))
        add_spaces (self, word->gap > COLUMN_GAP * get_height (word) ? COLUMN : " ");
      write_word (self, word);
    }
  add_spaces (self, "\n");
}

static void
write_lines (Page *self)
{
  g_autoptr (GPtrArray) line = g_ptr_array_new ();

  for (guint i = 0; i < self->words->len; i++)
    {
      Word *word = g_ptr_array_index (self->words, i);

      if (line->len > 0 && !is_on_line (word, line->pdata[line->len - 1]))
        {
          write_line (self, line);
          g_ptr_array_set_size (line, 0);
        }
      g_ptr_array_add (line, word);
    }
  if (line->len > 0)
    write_line (self, line);
}

/* The characters of a page without marks of direction; gives how many. */
static guint
read_characters (const char *text, gunichar *chars)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_control (g_utf8_get_char (p)))
      chars[n++] = g_utf8_get_char (p);
  return n;
}

/**
 * us_pdf_rtl_is:
 * @text: text of a page
 *
 * Whether most of its letters run from right to left. Any thread.
 *
 * Returns: whether they do
 */
gboolean
us_pdf_rtl_is (const char *text)
{
  gsize letters = 0;
  gsize rtl = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      letters += g_unichar_isalpha (g_utf8_get_char (p));
      rtl += is_rtl (g_utf8_get_char (p)) && g_unichar_isalpha (g_utf8_get_char (p));
    }
  return rtl > 0 && rtl * 2 >= letters;
}

/**
 * us_pdf_rtl_mend:
 * @page: (inout): a page as the library gives it
 * @width: its width, in points
 *
 * Puts the text of a page that runs from right to left into the order in which people read it: the
 * library sets spaces into the wrong places there, and words of other scripts in the wrong order.
 * The page is mirrored then, so that its lines begin at the left. Other pages only lose marks of
 * direction. Any thread.
 */
void
us_pdf_rtl_mend (UsPdfPage *page, double width)
{
  g_autofree gunichar *chars = NULL;
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (word_free);
  Page self = { .words = words };
  guint n;

  g_return_if_fail (page != NULL);

  chars = g_new (gunichar, strlen (page->text) + 1);
  n = read_characters (page->text, chars);
  if (n == 0 || n != page->n_boxes)
    return;
  if (!us_pdf_rtl_is (page->text))
    {
      g_free (page->text);
      page->text = g_ucs4_to_utf8 (chars, n, NULL, NULL, NULL);
      return;
    }
  find_words (&self, chars, page->boxes, n);
  self.width = width;
  self.text = g_string_new (NULL);
  self.boxes = g_array_new (FALSE, FALSE, sizeof (UsPdfBox));
  write_lines (&self);
  g_free (page->text);
  g_free (page->boxes);
  page->text = g_string_free (self.text, FALSE);
  page->n_boxes = self.boxes->len;
  page->boxes = (UsPdfBox *) (gpointer) g_array_free (self.boxes, FALSE);
}
