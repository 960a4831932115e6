/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/pdf/pdf-library.h"

#include <dlfcn.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/pdf/pdf-rtl.h"
#include "model/error.h"

/* The library is looked for when a PDF is read, so that Undersigned starts and works without it. */
#define LIBRARY "libpoppler-glib.so.8"
#define ENCRYPTED 1
#define MAX_PAGES 2000
/* No page of a letter says more. */
#define MAX_BOXES 1000000
/* Places between the sides at which the text of a page may end. */
#define ENDS 9

/* What poppler/glib/poppler.h declares, as far as it is needed. */
typedef struct
{
  double left, top, right, bottom;
} Rectangle;

typedef struct
{
  gpointer (*open) (GBytes *bytes, const char *password, GError **error);
  int (*count_pages) (gpointer document);
  gpointer (*get_page) (gpointer document, int index);
  char *(*get_text) (gpointer page, Rectangle *area);
  gboolean (*get_layout) (gpointer page, Rectangle *area, Rectangle **ret_boxes,
                          guint *ret_n_boxes);
  void (*get_size) (gpointer page, double *ret_width, double *ret_height);
  GQuark (*get_error_quark) (void);
} Library;

static gboolean
find (void *handle, const char *name, gpointer function)
{
  void *found = handle != NULL ? dlsym (handle, name) : NULL;

  *(void **) function = found;
  return found != NULL;
}

static const Library *
get_library (void)
{
  static Library library;
  static gsize looked = 0;
  static gboolean there;

  if (g_once_init_enter (&looked))
    {
      void *handle = dlopen (LIBRARY, RTLD_NOW | RTLD_LOCAL);

      there = find (handle, "poppler_document_new_from_bytes", &library.open) &&
              find (handle, "poppler_document_get_n_pages", &library.count_pages) &&
              find (handle, "poppler_document_get_page", &library.get_page) &&
              find (handle, "poppler_page_get_text_for_area", &library.get_text) &&
              find (handle, "poppler_page_get_text_layout_for_area", &library.get_layout) &&
              find (handle, "poppler_page_get_size", &library.get_size) &&
              find (handle, "poppler_error_quark", &library.get_error_quark);
      g_once_init_leave (&looked, 1);
    }
  return there ? &library : NULL;
}

/**
 * us_pdf_library_is_there:
 *
 * Whether the library that reads PDFs is installed. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_pdf_library_is_there (void)
{
  return get_library () != NULL;
}

/**
 * us_pdf_page_free:
 * @page: a page
 *
 * Frees it. Any thread.
 */
void
us_pdf_page_free (gpointer page)
{
  UsPdfPage *self = page;

  g_free (self->text);
  g_free (self->boxes);
  g_free (self);
}

/* The text from one side of the top to where most of it ends: the library leaves out what stands
 * after the line that is nearest to the end of an area. */
static char *
read_most (const Library *library, gpointer page, double from, double width, Rectangle *area)
{
  Rectangle best = { from, 0, width - from, area->bottom };
  char *most = library->get_text (page, &best);
  double middle = width / 2;

  /* The end may be in a word, of which letters are left out then: a second look is nearer. */
  for (guint i = 0; i < 2 * ENDS && most != NULL; i++)
    {
      const double step = width / (ENDS + 1) / (i < ENDS ? 1 : ENDS / 2 + 1);
      Rectangle other = best;
      g_autofree char *text = NULL;

      middle = i == ENDS ? best.right : middle;
      other.right = middle + step * ((double) (i % ENDS) - ENDS / 2);
      text = library->get_text (page, &other);
      if (text == NULL || strlen (text) <= strlen (most))
        continue;
      best = other;
      g_free (most);
      most = g_steal_pointer (&text);
    }
  *area = best;
  return most;
}

static UsPdfPage *
read_page (const Library *library, gpointer document, int index)
{
  g_autoptr (GObject) page = library->get_page (document, index);
  UsPdfPage *self = g_new0 (UsPdfPage, 1);
  Rectangle area = { 0 };
  Rectangle *boxes = NULL;
  char *text = NULL;
  double width = 0;

  if (page != NULL)
    {
      library->get_size (page, &width, &self->height);
      area.bottom = self->height;
      text = read_most (library, page, 0, width, &area);
      if (text != NULL && us_pdf_rtl_is (text))
        {
          g_free (text);
          text = read_most (library, page, width, width, &area);
        }
    }
  self->text = text != NULL ? g_utf8_make_valid (text, -1) : g_strdup ("");
  g_free (text);
  if (page == NULL)
    return self;
  if (library->get_layout (page, &area, &boxes, &self->n_boxes) && self->n_boxes <= MAX_BOXES)
    self->boxes = g_memdup2 (boxes, self->n_boxes * sizeof *boxes);
  else
    self->n_boxes = 0;
  g_free (boxes);
  us_pdf_rtl_mend (self, width);
  return self;
}

/**
 * us_pdf_library_read:
 * @bytes: a file
 * @error: US_ERROR_UNKNOWN_FORMAT without the library, US_ERROR_UNREADABLE, US_ERROR_TOO_BIG
 *
 * Takes the text out of the pages of a PDF. Any thread.
 *
 * Returns: (transfer full) (element-type UsPdfPage): pages
 */
GPtrArray *
us_pdf_library_read (GBytes *bytes, GError **error)
{
  const Library *library = get_library ();
  g_autoptr (GError) problem = NULL;
  g_autoptr (GObject) document = NULL;
  GPtrArray *pages;
  int n_pages;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (library == NULL)
    {
      g_set_error_literal (
          error, US_ERROR, US_ERROR_UNKNOWN_FORMAT,
          _ ("PDFs can be read where the library poppler-glib is installed, and it "
             "is not. A DOCX or ODT of the letter can be read, and so can its text "
             "when it is pasted."));
      return NULL;
    }
  document = library->open (bytes, NULL, &problem);
  if (document == NULL)
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_UNREADABLE,
                           g_error_matches (problem, library->get_error_quark (), ENCRYPTED)
                               ? _ ("The PDF is protected with a password. Save it without one "
                                    "and import that.")
                               : _ ("The PDF is damaged and cannot be read."));
      return NULL;
    }
  n_pages = library->count_pages (document);
  if (n_pages > MAX_PAGES)
    {
      g_set_error (error, US_ERROR, US_ERROR_TOO_BIG,
                   /* translators: %d is a number of pages */
                   _ ("The PDF has more than %d pages."), MAX_PAGES);
      return NULL;
    }
  pages = g_ptr_array_new_with_free_func (us_pdf_page_free);
  for (int i = 0; i < n_pages; i++)
    g_ptr_array_add (pages, read_page (library, document, i));
  return pages;
}
