/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/office-page.h"

#include "model/image.h"

/* Where a PNG file says how many points it is wide and high: behind its signature and the head of
 * its first chunk (ISO 15948, 5.2 and 11.2.2). */
#define PNG_WIDTH 16
#define PNG_HEIGHT 20
#define PNG_MIN 24

/**
 * us_office_page_init:
 * @self: (out caller-allocates): a page
 * @publication: the letter
 *
 * Measures the paper of a letter. Any thread.
 */
void
us_office_page_init (UsOfficePage *self, const UsPublication *publication)
{
  const UsPageSetup *pages;

  g_return_if_fail (self != NULL);
  g_return_if_fail (publication != NULL);

  pages = &publication->pages;
  switch (pages->paper)
    {
    case US_PAPER_LETTER:
      self->width = 215.9;
      self->height = 279.4;
      break;
    case US_PAPER_A4:
    default:
      self->width = 210;
      self->height = 297;
      break;
    }
  self->text_width = self->width - pages->margin_start - pages->margin_end;
}

static void
clear_logo (gpointer data)
{
  UsOfficeLogo *self = data;

  g_bytes_unref (self->png);
  g_free (self->name);
}

static guint32
read_number (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

/**
 * us_office_page_get_logos:
 * @publication: the letter
 *
 * Gives the logos of the letterhead that have an image, as big as the letter says but not wider
 * than a line. Any thread.
 *
 * Returns: (transfer full) (element-type UsOfficeLogo): the logos; valid as long as @publication
 */
GArray *
us_office_page_get_logos (const UsPublication *publication)
{
  GArray *logos = g_array_new (FALSE, FALSE, sizeof (UsOfficeLogo));
  UsOfficePage page;

  g_return_val_if_fail (publication != NULL, logos);

  g_array_set_clear_func (logos, clear_logo);
  us_office_page_init (&page, publication);
  for (gsize i = 0; i < publication->pages.n_logos; i++)
    {
      const UsPublicLogo *public = &publication->pages.logos[i];
      UsOfficeLogo logo = { .text = public->text, .height = public->height };
      const guint8 *data;
      gsize size;

      logo.png = us_image_decode (public->image);
      if (logo.png == NULL)
        continue;
      data = g_bytes_get_data (logo.png, &size);
      if (size < PNG_MIN || read_number (data + PNG_HEIGHT) == 0)
        {
          g_bytes_unref (logo.png);
          continue;
        }
      logo.width = logo.height * read_number (data + PNG_WIDTH) / read_number (data + PNG_HEIGHT);
      if (logo.width > page.text_width)
        {
          logo.height *= page.text_width / logo.width;
          logo.width = page.text_width;
        }
      logo.name = g_strdup_printf ("logo%u.png", logos->len + 1);
      g_array_append_val (logos, logo);
    }
  return logos;
}

/**
 * us_office_page_writes_number:
 * @publication: the letter
 * @block: (nullable): what stands in a paragraph
 *
 * Tells whether the number of a demand is written as text: programs count in Arabic figures only
 * where their own settings say so, or in ways of their own. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_office_page_writes_number (const UsPublication *publication, const UsPublicBlock *block)
{
  g_return_val_if_fail (publication != NULL, FALSE);

  return block != NULL && block->kind == US_BLOCK_DEMAND &&
         publication->pages.numbering == US_NUMBERING_ARABIC;
}

/**
 * us_office_page_shows:
 * @on: on which pages something stands in a margin
 * @first: whether it is the first page, or one that follows
 *
 * Tells whether it stands there. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_office_page_shows (UsOnPages on, gboolean first)
{
  return on == US_ON_ALL_PAGES || (on != US_ON_NO_PAGE && !first);
}

/**
 * us_office_page_write_logos:
 * @format: how it is written
 * @out: the letter, before the first paragraph
 * @publication: a letter
 *
 * Writes a line with the logos of a letter that has some. Any thread.
 */
void
us_office_page_write_logos (const UsOfficeLetterhead *format, GString *out,
                            const UsPublication *publication)
{
  g_autoptr (GArray) logos = NULL;
  gboolean spread;

  g_return_if_fail (format != NULL && out != NULL);
  g_return_if_fail (publication != NULL);

  logos = us_office_page_get_logos (publication);
  spread = publication->pages.place_of_logos == US_LOGOS_SPREAD;
  if (logos->len == 0)
    return;
  format->begin (out, publication, logos->len);
  for (guint i = 0; i < logos->len; i++)
    {
      if (i > 0)
        g_string_append (out, spread ? format->tab : format->spaces);
      format->logo (out, &g_array_index (logos, UsOfficeLogo, i), i + 1);
    }
  g_string_append (out, format->end);
}

/**
 * us_office_page_add_logos:
 * @format: how it is written
 * @archive: the document
 * @parts: the list of its parts; the images are added to it
 * @publication: a letter
 *
 * Puts the images of the logos into the document. Any thread.
 */
void
us_office_page_add_logos (const UsOfficeLetterhead *format, UsArchive *archive, GString *parts,
                          const UsPublication *publication)
{
  g_autoptr (GArray) logos = NULL;

  g_return_if_fail (format != NULL && archive != NULL && parts != NULL);
  g_return_if_fail (publication != NULL);

  logos = us_office_page_get_logos (publication);
  for (guint i = 0; i < logos->len; i++)
    {
      const UsOfficeLogo *logo = &g_array_index (logos, UsOfficeLogo, i);
      g_autofree char *path = g_strconcat (format->folder, "/", logo->name, NULL);

      us_archive_add_stored (archive, path, logo->png);
      format->image (parts, logo->name, i + 1);
    }
}
