"""What one may do. One module per noun, one public function per intention."""
