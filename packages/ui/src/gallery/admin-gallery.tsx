/** Every component of the admin in each of its states. */
export function AdminGallery() {
  return <main className="page" />;
}
