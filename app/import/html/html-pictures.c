/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/html/html-pictures.h"

#include <string.h>

#include "import/html/html-block.h"
#include "import/letter/traits.h"
#include "import/phrases.h"
#include "model/characters.h"

/* No name is longer, in bytes. */
#define MAX_NAME 160
/* Nor are there more logos. */
#define MAX_PICTURES 2000
/* Words of "Yours sincerely,". */
#define MAX_LEAVE 5

/* What stands in for a picture on a page. */
typedef struct
{
  guint at; /* the block that it stands before */
  UsHtmlBlock *block;
} Picture;

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  if (picture->block != NULL)
    us_html_block_free (picture->block);
  g_free (picture);
}

/**
 * us_html_pictures_new:
 *
 * Begins a list of the pictures of a page. Any thread.
 *
 * Returns: (transfer full): no pictures
 */
GPtrArray *
us_html_pictures_new (void)
{
  return g_ptr_array_new_with_free_func (picture_free);
}

/* "Logo of the Water Trust", "Water Trust logo". */
static char *
read_name (const char *words)
{
  static const char *const before[] = { "logo of the ", "logo of ", "logo de ", "logo der ",
                                        "logo von ",    "logo di ", "logo: ",   "logo " };
  static const char *const after[] = { " logo", "-logo" };
  g_autofree char *clean = us_clean_line (words, -1);
  const char *name = g_strstrip (clean);
  gsize length;

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (g_ascii_strncasecmp (name, before[i], strlen (before[i])) == 0)
      {
        name += strlen (before[i]);
        break;
      }
  length = strlen (name);
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    if (length > strlen (after[i]) &&
        g_ascii_strcasecmp (name + length - strlen (after[i]), after[i]) == 0)
      length -= strlen (after[i]);
  return g_strndup (name, length);
}

/* "image1.png" and "Picture 3", as programs call pictures, and what they say by themselves of what
 * these show. */
static gboolean
is_made (const char *words)
{
  return g_regex_match_simple (
             "\\.(png|jpe?g|gif|svg|webp|bmp|tiff?|emf|wmf)$|^\\p{L}{2,10} ?\\d+$", words,
             G_REGEX_CASELESS, 0) ||
         g_regex_match_simple ("(automati|généré|erzeugt|مُنشأ|تلقائي)", words, G_REGEX_CASELESS,
                               0) ||
         g_regex_match_simple ("^(logo|image|picture|photo|icon|banner|header|signature|bild|foto|"
                               "imagen|imagem|immagine|grafik|unterschrift|firma|شعار|صورة)$",
                               words, G_REGEX_CASELESS, 0);
}

/**
 * us_html_pictures_add:
 * @pictures: (inout): those of a page
 * @words: (nullable): what the page says instead of the picture
 * @at: how many blocks stand before it
 * @aside: whether it stands around the text of the page
 * @main: whether the page says that it belongs to its text
 *
 * Adds a picture. Any thread.
 */
void
us_html_pictures_add (GPtrArray *pictures, const char *words, guint at, gboolean aside,
                      gboolean main)
{
  g_autofree char *name = NULL;
  UsText *text;
  Picture *picture;

  g_return_if_fail (pictures != NULL);

  if (aside || pictures->len == MAX_PICTURES)
    return;
  name = words != NULL && strlen (words) <= MAX_NAME ? read_name (words) : NULL;
  text =
      name != NULL && !is_made (name) && us_traits_is_name (name) ? us_text_new (name, NULL) : NULL;
  if (text == NULL)
    return;
  picture = g_new0 (Picture, 1);
  picture->at = at;
  picture->block = g_new0 (UsHtmlBlock, 1);
  picture->block->kind = US_BLOCK_PARAGRAPH;
  picture->block->main = main;
  picture->block->text = text;
  g_ptr_array_add (pictures, picture);
}

/* What those who sign stand below: a heading, or the leave. */
static gboolean
is_heading (const UsHtmlBlock *block)
{
  const char *text = us_text_get_string (block->text);

  if (us_traits_ends_with (text, ",،") && us_traits_count_words (text) <= MAX_LEAVE)
    return us_phrases_match (us_phrases_get (NULL), US_PHRASE_VALEDICTION, text) > 0;
  return (block->heading > 0 || us_traits_ends_with (text, ":")) && strlen (text) <= MAX_NAME &&
         us_phrases_contain (us_phrases_get (NULL), US_PHRASE_SIGNATORIES, text);
}

/**
 * us_html_pictures_insert:
 * @pictures: those of a page
 * @blocks: (element-type UsHtmlBlock) (inout): its paragraphs
 *
 * Puts the names that logos stand for below the heading of those who sign, or below the leave.
 * Other pictures show something, and are no text. Any thread.
 */
void
us_html_pictures_insert (GPtrArray *pictures, GPtrArray *blocks)
{
  g_return_if_fail (pictures != NULL);
  g_return_if_fail (blocks != NULL);

  for (guint i = pictures->len; i > 0; i--)
    {
      Picture *picture = g_ptr_array_index (pictures, i - 1);
      const UsHtmlBlock *next =
          picture->at < blocks->len ? g_ptr_array_index (blocks, picture->at) : NULL;

      /* The name may stand below the logo too. */
      if (picture->at == 0 || picture->at > blocks->len ||
          !is_heading (g_ptr_array_index (blocks, picture->at - 1)) ||
          (next != NULL && strcmp (us_text_get_string (next->text),
                                   us_text_get_string (picture->block->text)) == 0))
        continue;
      g_ptr_array_insert (blocks, (gint) picture->at, g_steal_pointer (&picture->block));
    }
}
